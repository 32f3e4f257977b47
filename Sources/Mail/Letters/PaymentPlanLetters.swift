import Localization

/// What a customer agreed to: every day with its amount.
public struct PaymentPlanLetter: Letter {
    public let amount: String
    /// Day and amount, in order.
    public let instalments: [(day: String, amount: String)]
    /// What it is charged to, as things stand; nil where there is nothing.
    public let method: String?
    public let link: String

    public init(amount: String, instalments: [(day: String, amount: String)], method: String?, link: String) {
        self.amount = amount
        self.instalments = instalments
        self.method = method
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.planMailSubject(amount), paragraphs: [say.planMailIntro(amount)],
            facts: instalments.map { LetterContent.Fact($0.day, $0.amount) }, button: .init(say.planMailSee, link),
            smallPrint: [
                method.map(say.planChargedTo) ?? say.planReminderWithoutMethod, say.planMailMeanwhile, say.planBreaks,
                say.planMailUndo,
            ])
    }
}

/// The day before an instalment is charged.
public struct PaymentPlanReminderLetter: Letter {
    public let amount: String
    public let day: String
    /// Nil where there is none.
    public let method: String?
    public let link: String

    public init(amount: String, day: String, method: String?, link: String) {
        self.amount = amount
        self.day = day
        self.method = method
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.planReminderSubject(amount, on: day),
            paragraphs: [
                say.planReminderIntro(amount, on: day),
                method.map(say.planReminderMethod) ?? say.planReminderWithoutMethod,
            ],
            button: .init(say.planMailSee, link), smallPrint: [say.planBreaks, say.planMailUndo])
    }
}

/// A charge of it has failed, and it is over.
public struct PaymentPlanBrokenLetter: Letter {
    public let amount: String
    /// Why it was refused, and what to do; nil where there was nothing to charge.
    public let reason: String?
    public let left: String
    /// When the calendar of retries goes on.
    public let nextTryOn: String?
    public let link: String

    public init(amount: String, reason: String?, left: String, nextTryOn: String?, link: String) {
        self.amount = amount
        self.reason = reason
        self.left = left
        self.nextTryOn = nextTryOn
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.planBrokenSubject(amount),
            paragraphs: [
                say.planBrokenIntro(amount), reason ?? say.planBrokenWithoutMethod, say.stillToPay(left),
                nextTryOn.map(say.failedMailNextTry) ?? say.failedMailNoMoreTries,
            ],
            button: .init(say.planBrokenButton, link))
    }
}
