import Core
import Storage

/// The stored discounts of subscriptions with their coupons.
package struct DiscountRows: Rows {
    package let tx: BillingTransaction

    package func find(_ ids: [Discount.ID], in scope: Scope) throws -> [Discount] {
        try query(statement(where: "d.id IN (\(list: ids))", in: scope)).map(decoded)
    }

    /// The discounts of each subscription that has some at its instant, in the order in which they were given.
    package func applying(
        of subscriptions: [Subscription.ID: Instant], in scope: Scope
    ) throws -> [Subscription.ID: [Discount]] {
        let ids = subscriptions.keys.sorted()
        let known = try identityMap.discounts(of: ids) ?? all(of: ids, in: scope)
        return Dictionary(
            grouping: known.filter { discount in
                subscriptions[discount.subscription].map(discount.applies) ?? false
            }, by: \.subscription)
    }

    /// The discounts of a subscription that apply at `instant`, in the order in which they were given.
    func applying(of subscription: Subscription.ID, in scope: Scope, at instant: Instant) throws -> [Discount] {
        try applying(of: [subscription: instant], in: scope)[subscription] ?? []
    }

    /// Those that are over, too; but none that were withdrawn.
    func all(of subscriptions: [Subscription.ID], in scope: Scope) throws -> [Discount] {
        guard !subscriptions.isEmpty else { return [] }
        return try query(allStatement(of: subscriptions, in: scope)).map(decoded)
    }

    func allStatement(of subscriptions: [Subscription.ID], in scope: Scope) -> SQL {
        statement(where: "d.subscription_id IN (\(list: subscriptions)) AND d.withdrawn_at IS NULL", in: scope)
    }

    /// How many a subscription was given, those that are over or were taken back included: the next one's position.
    func count(of subscription: Subscription) throws -> Int {
        try first(
            "SELECT COUNT(*) AS n FROM discounts WHERE \(subscription.scope) AND subscription_id = \(subscription.id)"
        )?.int("n") ?? 0
    }

    /// Whether another subscription of the same customer was given one by a code for who has paid for nothing yet.
    func areOfFirstTime(beside subscription: Subscription) throws -> Bool {
        let scope = subscription.scope
        return try first(
            """
            SELECT d.id FROM discounts d
            JOIN subscriptions s ON s.merchant_id = d.merchant_id AND s.id = d.subscription_id
            JOIN promotion_codes p ON p.merchant_id = d.merchant_id AND p.id = d.promotion_code_id
            WHERE d.merchant_id = \(scope.merchant) AND d.livemode = \(scope.mode) AND d.withdrawn_at IS NULL
                AND s.customer_id = \(subscription.customer) AND s.id <> \(subscription.id) AND p.first_time = 1
            LIMIT 1
            """) != nil
    }

    /// What a subscription was given, and not taken back.
    func redemptions(
        of subscription: Subscription
    ) throws -> [(coupon: Coupon.ID, code: PromotionCode.ID?)] {
        let rows = try query(
            """
            SELECT coupon_id, promotion_code_id FROM discounts
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND withdrawn_at IS NULL
            """)
        return try rows.map { (try $0.id("coupon_id"), try $0.idIfAny("promotion_code_id")) }
    }

    /// Gives one to a subscription, as that of its discounts which is taken off at `position`.
    func insert(
        _ coupon: Coupon, by code: PromotionCode?, as position: Int, to subscription: Subscription,
        until end: Instant?, isOffer: Bool, at now: Instant
    ) throws {
        let scope = subscription.scope
        try execute(
            """
            INSERT INTO discounts
                (merchant_id, id, livemode, subscription_id, position, coupon_id, promotion_code_id, started_at, ends_at,
                is_offer)
            VALUES
                (\(scope.merchant), \(Discount.ID.new(at: now, using: tx.chance)), \(scope.mode),
                \(subscription.id), \(position), \(coupon.id), \(code?.id), \(now), \(end),
                \(isOffer))
            """, forgetting: .discounts)
    }

    /// Takes those of a subscription back.
    func withdraw(from subscription: Subscription, at now: Instant) throws {
        try execute(
            """
            UPDATE discounts SET withdrawn_at = \(now)
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND withdrawn_at IS NULL
            """, forgetting: .discounts)
    }

    func end(_ ids: [Discount.ID], in scope: Scope, at now: Instant) throws {
        try execute(
            "UPDATE discounts SET ends_at = \(now) WHERE \(scope) AND id IN (\(list: ids))", forgetting: .discounts)
    }

    /// - Returns: how many there were to end.
    func end(of subscription: Subscription.ID, in scope: Scope, at now: Instant) throws -> Int {
        try execute(
            """
            UPDATE discounts SET ends_at = \(now)
            WHERE \(scope) AND subscription_id = \(subscription) AND (ends_at IS NULL OR ends_at > \(now))
            """, forgetting: .discounts)
    }

    /// Ends what was offered to who was about to leave.
    func endOffers(of subscription: Subscription.ID, in scope: Scope, at now: Instant) throws {
        try execute(
            """
            UPDATE discounts SET ends_at = \(now)
            WHERE \(scope) AND subscription_id = \(subscription) AND is_offer = 1
                AND (ends_at IS NULL OR ends_at > \(now))
            """, forgetting: .discounts)
    }

    private func statement(where condition: SQL, in scope: Scope) -> SQL {
        """
        SELECT d.id AS discount_id, d.subscription_id, d.promotion_code_id, d.started_at, d.ends_at, d.is_offer, c.*
        FROM discounts d
        JOIN coupons c ON c.merchant_id = d.merchant_id AND c.id = d.coupon_id
        WHERE d.merchant_id = \(scope.merchant) AND d.livemode = \(scope.mode) AND \(condition)
        ORDER BY d.subscription_id, d.position
        """
    }

    private func decoded(_ row: Row) throws -> Discount {
        Discount(
            id: try row.id("discount_id"), subscription: try row.id("subscription_id"), coupon: try Coupon(row),
            promotionCode: try row.idIfAny("promotion_code_id"), startedAt: try row.instant("started_at"),
            endsAt: try row.instantIfAny("ends_at"), isOffer: try row.bool("is_offer"))
    }
}

extension BillingTransaction {
    package var discounts: DiscountRows { DiscountRows(tx: self) }
}
