import Core

extension BillingTransaction {
    /// Gives coupons to a new subscription in this order, counting the redemptions in the same transaction.
    ///
    /// - Throws: `coupon_expired` when one may not be given any more, `currency_mismatch` for one of another currency.
    func give(
        _ references: [SubscriptionOrder.DiscountReference], to subscription: Subscription, at now: Instant
    ) throws {
        for (position, reference) in references.enumerated() {
            try give(reference, as: position, to: subscription, at: now)
        }
    }

    private func give(
        _ reference: SubscriptionOrder.DiscountReference, as position: Int, to subscription: Subscription,
        at now: Instant
    ) throws {
        let scope = subscription.scope
        let name = "discounts[\(position)]"
        let coupon: Coupon
        var promotion: PromotionCode?
        switch reference {
        case .coupon(let id): coupon = try self.coupons.find(id, in: scope, parameter: "\(name)[coupon]")
        case .promotionCode(let id):
            let code = try promotionCodes.find(id, in: scope, parameter: "\(name)[promotion_code]")
            try code.requireValid(for: subscription.customer, as: "\(name)[promotion_code]", at: now)
            promotion = code
            coupon = try self.coupons.find(code.coupon, in: scope)
            if try code.limits.refusal(for: subscription, hasPaid: isTooLate(for: code, subscription)) != nil {
                throw BillingError.invalid(
                    "\(name)[promotion_code]", "The restrictions of this promotion code exclude this subscription.")
            }
        }
        try coupon.requireGivable(to: "subscription", in: subscription.currency, as: name, at: now)
        try give(coupon, by: promotion, as: position, to: subscription, at: now)
    }

    /// Gives a coupon that may be given, as that of a subscription's discounts which is taken off at `position`.
    ///
    /// - Parameter isOffer: whether it is given to who was about to leave.
    func give(
        _ coupon: Coupon, by code: PromotionCode?, as position: Int, to subscription: Subscription,
        isOffer: Bool = false, at now: Instant
    ) throws {
        try countRedemption(of: coupon.id, code?.id, by: 1, in: subscription.scope)
        let end = coupon.end(givenAt: now, to: subscription)
        try discounts.insert(coupon, by: code, as: position, to: subscription, until: end, isOffer: isOffer, at: now)
    }

    /// What was offered to who was about to leave is over where their subscription is billed at another interval from then on.
    ///
    /// - Parameter moment: from when on: of a change that waited, its boundary, as of which the new period is billed.
    func endOffers(of old: Subscription, becoming new: Subscription, at moment: Instant) throws {
        guard old.recurrence != new.recurrence else { return }
        try discounts.endOffers(of: new.id, in: new.scope, at: moment)
    }

    /// Takes back the discounts of an order that was refused: others may have the coupon, and the code, in its place.
    func withdrawDiscounts(from subscription: Subscription, at now: Instant) throws {
        let redemptions = try discounts.redemptions(of: subscription)
        for redemption in redemptions {
            try countRedemption(of: redemption.coupon, redemption.code, by: -1, in: subscription.scope)
        }
        guard !redemptions.isEmpty else { return }
        try discounts.withdraw(from: subscription, at: now)
    }

    func countRedemption(
        of coupon: Coupon.ID, _ code: PromotionCode.ID?, by change: Int, in scope: Scope
    ) throws {
        try coupons.countRedemption(of: coupon, by: change, in: scope)
        guard let code else { return }
        try promotionCodes.countRedemption(of: code, by: change, in: scope)
    }

    /// A discount for one invoice is over once that invoice is issued.
    ///
    /// - Parameter now: as of when the invoice is billed, so that of two that are issued late only the first has it.
    func spend(_ discounts: [Discount], in scope: Scope, at now: Instant) throws {
        let once = discounts.filter { $0.coupon.duration == .once }.map(\.id)
        guard !once.isEmpty else { return }
        try self.discounts.end(once, in: scope, at: now)
    }
}
