import Core

extension Subscription {
    /// Whether a code can still lower what it is charged.
    public var takesPromotionCodes: Bool { status != .incomplete && nextChargeAt != nil }
}

extension PromotionCode {
    /// - Parameters:
    ///   - coupon: its own; nil when it was deleted.
    ///   - given: what the subscription was given before, over or not.
    ///   - hasPaid: whether its customer has paid for anything, or has such a code already.
    /// - Returns: why it is not taken; nil when it is.
    func refusal(
        _ coupon: Coupon?, for subscription: Subscription, given: [Discount], hasPaid: Bool, at now: Instant
    ) throws -> PromotionRefusal? {
        if let customer, customer != subscription.customer { return .unknown }
        if !subscription.takesPromotionCodes { return .notNow }
        if given.contains(where: { $0.promotionCode == id }) { return .alreadyUsed }
        if given.contains(where: { $0.isTyped(at: now) }) { return .anotherApplies }
        guard isActive, let coupon, coupon.deletedAt == nil else { return .over }
        if let expiresAt, now >= expiresAt { return .over }
        if let redeemBy = coupon.redeemBy, now > redeemBy { return .over }
        if !isValid(at: now, for: subscription.customer) || !coupon.isValid(at: now) { return .usedUp }
        if case .amount(let money) = coupon.reduction, money.currency != subscription.currency {
            return .otherCurrency
        }
        return try limits.refusal(for: subscription, hasPaid: hasPaid)
    }
}

extension Discount {
    /// Whether it came by a code, and still applies.
    func isTyped(at now: Instant) -> Bool { promotionCode != nil && applies(at: now) }
}

extension Coupon {
    /// The first instant at which it no longer applies to who gets it at `now`; nil while that is open.
    func end(givenAt now: Instant, to subscription: Subscription) -> Instant? {
        guard case .repeating(let months) = duration else { return nil }
        let zone = subscription.anchor.zone
        let local = zone.local(at: now)
        return zone.instant(local.on(local.date.adding(months: months)))
    }
}
