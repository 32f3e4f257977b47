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
            metadata: try JSONText.metadata(row.text("metadata")), createdAt: try row.instant("created_at"))
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

extension Connection {
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
        if let known = memory?.discounts(of: [subscription], at: instant) { return known[subscription] ?? [] }
        let rows = try query(
            """
            SELECT d.id AS discount_id, d.promotion_code_id, d.started_at, d.ends_at, c.*
            FROM discounts d
            JOIN coupons c ON c.merchant_id = d.merchant_id AND c.id = d.coupon_id
            WHERE d.merchant_id = \(scope.merchant) AND d.subscription_id = \(subscription)
                AND (d.ends_at IS NULL OR d.ends_at > \(instant))
            ORDER BY d.started_at, d.id
            """)
        return try rows.map { row in
            Discount(
                id: try row.id("discount_id"), subscription: subscription, coupon: try Coupon(row),
                promotionCode: try row.idIfAny("promotion_code_id"), startedAt: try row.instant("started_at"),
                endsAt: try row.instantIfAny("ends_at"))
        }
    }

    /// Gives a coupon to a subscription, counting the redemption in the same transaction.
    ///
    /// - Throws: `coupon_expired` when it may not be given any more, `currency_mismatch` for one of another currency.
    func give(
        _ reference: SubscriptionOrder.DiscountReference, to subscription: Subscription, at now: Instant,
        _ context: BillingContext
    ) throws {
        let scope = subscription.scope
        var coupon: Coupon
        var promotion: PromotionCode?
        switch reference {
        case .coupon(let id): coupon = try self.coupon(id, in: scope, parameter: "discounts[0][coupon]")
        case .promotionCode(let id):
            let code = try promotionCode(id, in: scope, parameter: "discounts[0][promotion_code]")
            guard code.isValid(at: now, for: subscription.customer) else {
                throw BillingError.invalid(
                    "discounts[0][promotion_code]", "This promotion code is no longer valid.", code: "coupon_expired")
            }
            promotion = code
            coupon = try self.coupon(code.coupon, in: scope)
        }
        guard coupon.isValid(at: now) else {
            throw BillingError.invalid(
                "discounts[0][coupon]", "This coupon is no longer valid.", code: "coupon_expired")
        }
        if case .amount(let money) = coupon.reduction, money.currency != subscription.currency {
            throw BillingError.invalid(
                "discounts[0][coupon]",
                "The coupon is in \(money.currency), the subscription in \(subscription.currency).",
                code: "currency_mismatch")
        }
        var endsAt: Instant?
        if case .repeating(let months) = coupon.duration {
            let local = subscription.anchor.zone.local(at: now)
            endsAt = subscription.anchor.zone.instant(local.on(local.date.adding(months: months)))
        }
        coupon.timesRedeemed += 1
        try execute(
            "UPDATE coupons SET times_redeemed = times_redeemed + 1 WHERE \(scope) AND id = \(coupon.id)")
        if let promotion {
            try execute(
                "UPDATE promotion_codes SET times_redeemed = times_redeemed + 1 WHERE \(scope) AND id = \(promotion.id)"
            )
        }
        try execute(
            """
            INSERT INTO discounts
                (merchant_id, id, livemode, subscription_id, coupon_id, promotion_code_id, started_at, ends_at)
            VALUES
                (\(scope.merchant), \(Discount.ID.new(at: now, using: context.chance)), \(scope.mode),
                \(subscription.id), \(coupon.id), \(promotion?.id), \(now), \(endsAt))
            """)
    }

    /// A discount for one invoice is over once that invoice is issued.
    func spend(_ discounts: [Discount], in scope: Scope, at now: Instant) throws {
        let once = discounts.filter { $0.coupon.duration == .once }.map(\.id)
        guard !once.isEmpty else { return }
        try execute("UPDATE discounts SET ends_at = \(now) WHERE \(scope) AND id IN (\(list: once))")
    }
}
