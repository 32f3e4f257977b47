import Core

/// What a code would change, by the arithmetic that will bill it: nothing is written.
public struct PromotionPreview: Hashable, Sendable {
    public let code: PromotionCode
    public let coupon: Coupon
    /// The first instant at which it no longer applies; nil for a single invoice, and for ever.
    public let endsAt: Instant?
    /// What is charged next without it and with it, taxes and all other discounts included.
    public let before: Money
    public let after: Money
    public let at: Instant
}
