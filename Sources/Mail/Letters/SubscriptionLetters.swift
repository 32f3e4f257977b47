import Localization

/// A trial is about to become a subscription that charges.
public struct TrialEndingLetter: Letter {
    public let plan: String
    public let endsOn: String
    public let amount: String
    /// What will be charged. None: the reader must add one.
    public let method: String?
    public let link: String

    public init(plan: String, endsOn: String, amount: String, method: String?, link: String) {
        self.plan = plan
        self.endsOn = endsOn
        self.amount = amount
        self.method = method
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var paragraphs = [say.trialMailIntro(plan, endsOn)]
        if let method {
            paragraphs += [say.trialMailCharge(amount, method), say.trialMailLeave]
        } else {
            paragraphs.append(say.trialMailNeedsMethod(amount))
        }
        return LetterContent(
            subject: say.trialMailSubject(endsOn), paragraphs: paragraphs,
            button: .init(method == nil ? say.addMethod : say.subscriptionMailButton, link))
    }
}

/// A subscription will not renew, or has ended.
public struct SubscriptionCanceledLetter: Letter {
    public let plan: String
    /// The last civil day on which it can be used.
    public let lastDay: String
    /// Whether that day has passed.
    public let hasEnded: Bool
    /// What is still charged when it ends, of what had not been invoiced.
    public let lastCharge: String?
    public let link: String

    public init(plan: String, lastDay: String, hasEnded: Bool, lastCharge: String? = nil, link: String) {
        self.plan = plan
        self.lastDay = lastDay
        self.hasEnded = hasEnded
        self.lastCharge = lastCharge
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        let facts = hasEnded ? [] : [LetterContent.Fact(say.lastDayLabel, lastDay)]
        let intro = hasEnded ? say.canceledMailEnded(plan, lastDay) : say.canceledMailUntil(plan, lastDay)
        return LetterContent(
            subject: say.canceledMailSubject(plan),
            paragraphs: ["\(intro) \(say.canceledMailNoCharges)"]
                + (lastCharge.map { [say.cancelLastCharge($0)] } ?? []),
            facts: facts,
            button: .init(say.subscriptionMailButton, link),
            smallPrint: hasEnded ? [] : [say.canceledMailChangeOfMind])
    }
}

/// The reader took a cancellation back.
public struct CancellationUndoneLetter: Letter {
    public let plan: String
    /// The next charge: `$9.990 el 1 de abril`.
    public let nextCharge: String?
    public let link: String

    public init(plan: String, nextCharge: String?, link: String) {
        self.plan = plan
        self.nextCharge = nextCharge
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.undoneMailSubject(plan), paragraphs: [say.undoneMailIntro(plan)],
            facts: nextCharge.map { [.init(say.nextChargeLabel, $0)] } ?? [],
            button: .init(say.subscriptionMailButton, link))
    }
}
