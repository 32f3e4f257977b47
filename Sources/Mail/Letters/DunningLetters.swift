import Localization

/// A charge was declined (S93).
public struct PaymentFailedLetter: Letter {
    public let amount: String
    /// The plan, or the invoice when there is none.
    public let what: String
    public let method: String?
    /// Every method that was refused, where the customer agreed that one follows the other; otherwise empty.
    public let tried: [String]
    /// Why, in words for whoever pays: ``DeclinePhrases/decline(_:)``.
    public let reason: String
    /// What to do about it: ``DeclinePhrases/declineAdvice(_:)``.
    public let advice: String?
    /// The day of the next try. None: it was the last.
    public let nextTryOn: String?
    /// To the page of this payment alone, where the method is replaced (S13).
    public let link: String
    /// That it began a promise to pay, which there is not then; nil for any other charge.
    public let planEnd: String?

    public init(
        amount: String, what: String, method: String?, tried: [String] = [], reason: String, advice: String?,
        nextTryOn: String?, link: String, planEnd: String? = nil
    ) {
        self.amount = amount
        self.what = what
        self.method = method
        self.tried = tried
        self.reason = reason
        self.advice = advice
        self.nextTryOn = nextTryOn
        self.link = link
        self.planEnd = planEnd
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        let why = tried.isEmpty ? [reason, advice] : [say.failedMailTried(tried.joined(separator: ", "))]
        let intro = ([say.failedMailIntro(amount, what)] + why).compactMap { $0 }.joined(separator: " ")
        var facts = [LetterContent.Fact(say.amountDue, amount)]
        if let method, tried.isEmpty { facts.append(.init(say.paidWith, method)) }
        return LetterContent(
            subject: say.failedMailSubject(amount),
            paragraphs: [intro, planEnd, nextTryOn.map { say.failedMailNextTry($0) } ?? say.failedMailNoMoreTries]
                .compactMap(\.self),
            facts: facts, button: .init(say.failedMailButton, link))
    }
}

/// The bank wants the reader to confirm a payment (3-D Secure).
public struct ActionRequiredLetter: Letter {
    public let amount: String
    /// Of what pays for a change: what there would be.
    public let what: String
    public let link: String
    /// Where it pays for a change, which holds once it is paid: nothing is owed for it.
    public let change: Change?

    public struct Change: Hashable, Sendable {
        /// What the reader keeps.
        public let current: String
        /// Where it is taken back.
        public let link: String

        public init(current: String, link: String) {
            self.current = current
            self.link = link
        }
    }

    public init(amount: String, what: String, link: String, change: Change? = nil) {
        self.amount = amount
        self.what = what
        self.link = link
        self.change = change
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        guard let change else { return payment(in: say) }
        var content = LetterContent(
            subject: say.confirmChangeMailSubject(what),
            paragraphs: [say.changeNeedsBank(what, amount), say.confirmChangeMailDrop(change.current)],
            button: .init(say.actionMailButton, link))
        content.second = .init(say.seeChange, change.link)
        return content
    }

    private func payment(in say: any Language) -> LetterContent {
        LetterContent(
            subject: say.actionMailSubject(amount),
            paragraphs: [say.actionMailIntro(amount, what), say.actionMailUntilThen],
            button: .init(say.actionMailButton, link))
    }
}

/// A payment is due and there is nothing to charge it to: the reader chooses how to complete it (P11).
public struct IncompletePaymentLetter: Letter {
    public let amount: String
    public let what: String
    public let dueOn: String?
    public let link: String

    public init(amount: String, what: String, dueOn: String?, link: String) {
        self.amount = amount
        self.what = what
        self.dueOn = dueOn
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var facts = [LetterContent.Fact(say.amountDue, amount)]
        if let dueOn { facts.append(.init(say.dueOn, dueOn)) }
        return LetterContent(
            subject: say.incompleteMailSubject(amount),
            paragraphs: [say.incompleteMailIntro(amount, what), say.incompleteMailChoose], facts: facts,
            button: .init(say.incompleteMailButton, link))
    }
}
