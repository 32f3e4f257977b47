import Localization

/// A subscription charges nothing for a while.
public struct SubscriptionPausedLetter: Letter {
    public let plan: String
    /// The first civil day of the pause.
    public let pausedFrom: String
    /// The civil day on which it goes on by itself. None: when the reader says so.
    public let resumesOn: String?
    /// Otherwise it is to come, and nothing has been paused yet.
    public let hasBegun: Bool
    public let link: String

    public init(plan: String, pausedFrom: String, resumesOn: String?, hasBegun: Bool, link: String) {
        self.plan = plan
        self.pausedFrom = pausedFrom
        self.resumesOn = resumesOn
        self.hasBegun = hasBegun
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        let intro =
            resumesOn.map { say.pausedMailUntil(plan, pausedFrom, $0) } ?? say.pausedMailOpen(plan, pausedFrom)
        return LetterContent(
            subject: hasBegun ? say.pausedMailSubject(plan) : say.pausesMailSubject(plan, pausedFrom),
            paragraphs: [intro, say.pausedMailNoCharges],
            button: .init(say.subscriptionMailButton, link))
    }
}

/// A pause is over.
public struct SubscriptionResumedLetter: Letter {
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
            subject: say.resumedMailSubject(plan), paragraphs: [say.resumedMailIntro(plan)],
            facts: nextCharge.map { [.init(isByHand ? say.nextInvoiceLabel : say.nextChargeLabel, $0)] } ?? [],
            button: .init(say.subscriptionMailButton, link))
    }
}
