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

/// What a coupon would change about the next charge of a subscription.
struct DiscountEffect {
    /// The first instant at which it no longer applies; nil for a single invoice, and for ever.
    let endsAt: Instant?
    /// What is charged next without it and with it.
    let before: Money
    let after: Money
    let at: Instant
}

extension BillingTransaction {
    /// - Parameter code: by which it is given; nil for what is offered to who is about to leave.
    /// - Returns: nil when nothing more is charged.
    func effect(
        of coupon: Coupon, by code: PromotionCode.ID?, on subscription: Subscription, at now: Instant
    ) throws -> DiscountEffect? {
        let more = Discount(
            id: Discount.ID(Discount.idPrefix), subscription: subscription.id, coupon: coupon, promotionCode: code,
            startedAt: now, endsAt: coupon.end(givenAt: now, to: subscription), isOffer: code == nil)
        guard let at = subscription.nextChargeAt, let before = try outlook(of: subscription).charge,
            let after = try outlook(of: subscription, with: more).charge
        else { return nil }
        return DiscountEffect(endsAt: more.endsAt, before: before, after: after, at: at)
    }
}
