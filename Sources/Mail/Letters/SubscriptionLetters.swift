import Localization

/// A trial is about to become a subscription that charges.
public struct TrialEndingLetter: Letter {
    public let plan: String
    public let endsOn: String
    public let amount: String
    public let payment: Payment

    /// How what comes after it is paid for.
    public enum Payment: Hashable, Sendable {
        case charged(String)
        /// The reader gets an invoice.
        case byHand
        /// The reader must add a method.
        case needsMethod
    }

    public let link: String

    public init(plan: String, endsOn: String, amount: String, payment: Payment, link: String) {
        self.plan = plan
        self.endsOn = endsOn
        self.amount = amount
        self.payment = payment
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var paragraphs = [say.trialMailIntro(plan, endsOn)]
        switch payment {
        case .charged(let method): paragraphs += [say.trialMailCharge(amount, method), say.trialMailLeave]
        case .byHand: paragraphs += [say.trialMailInvoice(amount), say.trialMailLeave]
        case .needsMethod: paragraphs.append(say.trialMailNeedsMethod(amount))
        }
        return LetterContent(
            subject: say.trialMailSubject(endsOn), paragraphs: paragraphs,
            button: .init(payment == .needsMethod ? say.addMethod : say.subscriptionMailButton, link))
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
    /// What leaving it at once gave back; nil where it was not left so.
    public let given: Given?
    /// A change that was waiting for its money, and is not made.
    public let droppedChange: String?
    public let link: String

    /// Ready to print; each nil for nothing.
    public struct Given: Hashable, Sendable {
        public var refunded: String?
        public var credited: String?
        /// What open invoices no longer ask for.
        public var takenOff: String?

        public init(refunded: String? = nil, credited: String? = nil, takenOff: String? = nil) {
            self.refunded = refunded
            self.credited = credited
            self.takenOff = takenOff
        }
    }

    public init(
        plan: String, lastDay: String, hasEnded: Bool, lastCharge: String? = nil, given: Given? = nil,
        droppedChange: String? = nil, link: String
    ) {
        self.given = given
        self.droppedChange = droppedChange
        self.plan = plan
        self.lastDay = lastDay
        self.hasEnded = hasEnded
        self.lastCharge = lastCharge
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        let facts = hasEnded ? [] : [LetterContent.Fact(say.lastDayLabel, lastDay)]
        let intro = hasEnded ? say.canceledMailEnded(plan, lastDay) : say.canceledMailUntil(plan, lastDay)
        var paragraphs = ["\(intro) \(hasEnded ? say.canceledMailNoCharges : say.canceledMailNoLaterCharges)"]
        if let droppedChange { paragraphs.append(say.canceledMailDroppedChange(droppedChange)) }
        if let lastCharge { paragraphs.append(say.cancelLastCharge(lastCharge)) }
        if given?.refunded != nil { paragraphs.append(say.refundMailWait) }
        return LetterContent(
            subject: say.canceledMailSubject(plan), paragraphs: paragraphs,
            facts: facts + (given?.facts(in: say) ?? []),
            button: .init(say.subscriptionMailButton, link),
            smallPrint: hasEnded ? [] : [say.canceledMailChangeOfMind])
    }
}

/// The reader took a cancellation back.
public struct CancellationUndoneLetter: Letter {
    public let plan: String
    /// The next charge: `$9.990 el 1 de abril`.
    public let nextCharge: String?
    /// Whether the reader pays it by hand.
    public let isByHand: Bool
    public let link: String

    public init(plan: String, nextCharge: String?, isByHand: Bool = false, link: String) {
        self.plan = plan
        self.isByHand = isByHand
        self.nextCharge = nextCharge
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.undoneMailSubject(plan), paragraphs: [say.undoneMailIntro(plan)],
            facts: nextCharge.map { [.init(isByHand ? say.nextInvoiceLabel : say.nextChargeLabel, $0)] } ?? [],
            button: .init(say.subscriptionMailButton, link))
    }
}

extension SubscriptionCanceledLetter.Given {
    fileprivate func facts(in say: any Language) -> [LetterContent.Fact] {
        [
            refunded.map { LetterContent.Fact(say.goesBackLabel, $0) },
            credited.map { LetterContent.Fact(say.goesBackLabel, say.goesBackAsCredit($0)) },
            takenOff.map { LetterContent.Fact(say.noLongerAskedLabel, $0) },
        ].compactMap(\.self)
    }
}
