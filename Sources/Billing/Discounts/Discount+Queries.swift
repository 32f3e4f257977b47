import Core
import Storage

extension Coupon {
    init(_ row: Row) throws {
        let reduction: Reduction
        if let percent = try row.int64IfAny("percent_off") {
            reduction = .percent(try Rate(millionths: percent))
        } else {
            reduction = .amount(try row.money("amount_off"))
        }
        let duration: Duration =
            switch try row.text("duration") {
            case "once": .once
            case "forever": .forever
            default: .repeating(months: try row.int("duration_months"))
            }
        self.init(
            id: try row.id("id"), scope: try Scope(row), name: try row.textIfAny("name"), reduction: reduction,
            duration: duration, maxRedemptions: try row.intIfAny("max_redemptions"),
            redeemBy: try row.instantIfAny("redeem_by"), timesRedeemed: try row.int("times_redeemed"),
            metadata: try JSONText.metadata(row.text("metadata")), createdAt: try row.instant("created_at"),
            deletedAt: try row.instantIfAny("deleted_at"))
    }
}

extension PromotionCode {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), code: try row.text("code"), coupon: try row.id("coupon_id"),
            isActive: try row.bool("active"), customer: try row.idIfAny("customer_id"),
            expiresAt: try row.instantIfAny("expires_at"), maxRedemptions: try row.intIfAny("max_redemptions"),
            timesRedeemed: try row.int("times_redeemed"), createdAt: try row.instant("created_at"))
    }
}

extension BillingTransaction {
    func insert(_ it: Coupon) throws {
        var percent: Int64?
        var amount: Money?
        switch it.reduction {
        case .percent(let rate): percent = rate.millionths
        case .amount(let money): amount = money
        }
        var months: Int?
        if case .repeating(let count) = it.duration { months = count }
        try execute(
            """
            INSERT INTO coupons
                (merchant_id, id, livemode, name, percent_off, amount_off, currency, duration, duration_months,
                max_redemptions, redeem_by, times_redeemed, metadata, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.name), \(percent), \(amount?.amount),
                \(amount?.currency.code), \(it.duration.name), \(months), \(it.maxRedemptions), \(it.redeemBy), 0,
                \(JSONText.of(it.metadata)), \(it.createdAt))
            """)
    }

    func insert(_ it: PromotionCode) throws {
        try execute(
            """
            INSERT INTO promotion_codes
                (merchant_id, id, livemode, code, code_folded, coupon_id, active, customer_id, expires_at,
                max_redemptions, times_redeemed, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.code), \(it.code.lowercased()), \(it.coupon),
                \(it.isActive), \(it.customer), \(it.expiresAt), \(it.maxRedemptions), 0, \(it.createdAt))
            """)
    }

    /// A coupon that may still be given.
    func coupon(_ id: Coupon.ID, in scope: Scope, parameter: String = "id") throws -> Coupon {
        guard let row = try first("SELECT * FROM coupons WHERE \(scope) AND id = \(id) AND deleted_at IS NULL") else {
            throw BillingError.notFound("coupon", id.rawValue, parameter: parameter)
        }
        return try Coupon(row)
    }

    func promotionCode(_ id: PromotionCode.ID, in scope: Scope, parameter: String = "id") throws -> PromotionCode {
        guard let row = try first("SELECT * FROM promotion_codes WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("promotion_code", id.rawValue, parameter: parameter)
        }
        return try PromotionCode(row)
    }

    /// The discounts of a subscription that apply at `instant`, in the order in which they were given.
    func discounts(of subscription: Subscription.ID, in scope: Scope, at instant: Instant) throws -> [Discount] {
        try discounts(of: [subscription: instant], in: scope)[subscription] ?? []
    }

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
        case .coupon(let id): coupon = try self.coupon(id, in: scope, parameter: "\(name)[coupon]")
        case .promotionCode(let id):
            let code = try promotionCode(id, in: scope, parameter: "\(name)[promotion_code]")
            guard code.isValid(at: now, for: subscription.customer) else {
                throw BillingError.invalid(
                    "\(name)[promotion_code]", "This promotion code is no longer valid.", code: "coupon_expired")
            }
            promotion = code
            coupon = try self.coupon(code.coupon, in: scope)
        }
        guard coupon.isValid(at: now) else {
            throw BillingError.invalid("\(name)[coupon]", "This coupon is no longer valid.", code: "coupon_expired")
        }
        if case .amount(let money) = coupon.reduction, money.currency != subscription.currency {
            throw BillingError.invalid(
                "\(name)[coupon]",
                "The coupon is in \(money.currency), the subscription in \(subscription.currency).",
                code: "currency_mismatch")
        }
        var endsAt: Instant?
        if case .repeating(let months) = coupon.duration {
            let local = subscription.anchor.zone.local(at: now)
            endsAt = subscription.anchor.zone.instant(local.on(local.date.adding(months: months)))
        }
        try countRedemption(of: coupon.id, promotion?.id, by: 1, in: scope)
        try execute(
            """
            INSERT INTO discounts
                (merchant_id, id, livemode, subscription_id, position, coupon_id, promotion_code_id, started_at, ends_at)
            VALUES
                (\(scope.merchant), \(Discount.ID.new(at: now, using: chance)), \(scope.mode),
                \(subscription.id), \(position), \(coupon.id), \(promotion?.id), \(now), \(endsAt))
            """, forgetting: .discounts)
    }

    /// Takes back the discounts of an order that was refused: others may have the coupon, and the code, in its place.
    func withdrawDiscounts(from subscription: Subscription, at now: Instant) throws {
        let scope = subscription.scope
        let rows = try query(
            """
            SELECT coupon_id, promotion_code_id FROM discounts
            WHERE \(scope) AND subscription_id = \(subscription.id) AND withdrawn_at IS NULL
            """)
        for row in rows {
            try countRedemption(
                of: row.id("coupon_id"), row.idIfAny("promotion_code_id"), by: -1, in: scope)
        }
        guard !rows.isEmpty else { return }
        try execute(
            """
            UPDATE discounts SET withdrawn_at = \(now)
            WHERE \(scope) AND subscription_id = \(subscription.id) AND withdrawn_at IS NULL
            """, forgetting: .discounts)
    }

    private func countRedemption(
        of coupon: Coupon.ID, _ code: PromotionCode.ID?, by change: Int, in scope: Scope
    ) throws {
        try execute(
            "UPDATE coupons SET times_redeemed = times_redeemed + \(change) WHERE \(scope) AND id = \(coupon)",
            forgetting: .discounts)
        guard let code else { return }
        try execute(
            "UPDATE promotion_codes SET times_redeemed = times_redeemed + \(change) WHERE \(scope) AND id = \(code)")
    }

    /// A discount for one invoice is over once that invoice is issued.
    ///
    /// - Parameter now: as of when the invoice is billed, so that of two that are issued late only the first has it.
    func spend(_ discounts: [Discount], in scope: Scope, at now: Instant) throws {
        let once = discounts.filter { $0.coupon.duration == .once }.map(\.id)
        guard !once.isEmpty else { return }
        try execute(
            "UPDATE discounts SET ends_at = \(now) WHERE \(scope) AND id IN (\(list: once))", forgetting: .discounts)
    }
}
