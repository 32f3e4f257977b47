import Localization

/// Who was about to leave took what the merchant offered, and stays.
public struct RetentionLetter: Letter {
    public let plan: String
    /// How much less, and how long.
    public let discount: String
    /// The next charge: `$4.995 el 1 de abril`.
    public let nextCharge: String
    /// Whether the reader pays it by hand.
    public let isByHand: Bool
    /// Whether the usual price comes back.
    public let ends: Bool
    public let link: String

    public init(
        plan: String, discount: String, nextCharge: String, isByHand: Bool = false, ends: Bool, link: String
    ) {
        self.plan = plan
        self.discount = discount
        self.nextCharge = nextCharge
        self.isByHand = isByHand
        self.ends = ends
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.offerMailSubject(plan),
            paragraphs: [
                say.offerMailIntro(plan),
                ([say.offerMailDiscount(discount)] + (ends ? [say.usualPriceAfterwards] : [])).joined(separator: " "),
                say.offerEndsWithInterval,
            ],
            facts: [.init(isByHand ? say.nextInvoiceLabel : say.nextChargeLabel, nextCharge)],
            button: .init(say.subscriptionMailButton, link))
    }
}
