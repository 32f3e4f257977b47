import Core
import Storage

/// Objects by their ids, one query per noun, for whoever shows many at once. Unknown and foreign ids are left out (C2).
extension BillingTransaction {
    /// Also those that were deleted: an event still tells about them.
    package func customers(_ ids: [Customer.ID], in scope: Scope) throws -> [Customer] {
        try query("SELECT * FROM customers WHERE \(scope) AND id IN (\(list: ids))").map(Customer.init)
    }

    package func prices(_ ids: [Price.ID], in scope: Scope) throws -> [Price] {
        if let known = identityMap.all(ids, in: scope, \.prices) { return known }
        let prices = try query("SELECT * FROM prices WHERE \(scope) AND id IN (\(list: ids))").map(Price.init)
        for price in prices { identityMap.prices[price.id] = price }
        return prices
    }

    package func subscriptions(_ ids: [Subscription.ID], in scope: Scope) throws -> [Subscription] {
        if let known = identityMap.all(ids, in: scope, \.subscriptions) { return known }
        return try subscriptions(
            query("SELECT * FROM subscriptions WHERE \(scope) AND id IN (\(list: ids))"), in: scope)
    }

    package func invoices(_ ids: [Invoice.ID], in scope: Scope) throws -> [Invoice] {
        if let known = identityMap.all(ids, in: scope, \.invoices) { return known }
        return try invoices(query("SELECT * FROM invoices WHERE \(scope) AND id IN (\(list: ids))"), in: scope)
    }

    package func payments(_ ids: [Payment.ID], in scope: Scope) throws -> [Payment] {
        if let known = identityMap.payments(ids, in: scope) { return known }
        return try query("SELECT * FROM payments WHERE \(scope) AND id IN (\(list: ids))").map(Payment.init)
    }

    /// What settles each invoice. One that had nothing to pay has none.
    package func payments(of invoices: [Invoice.ID], in scope: Scope) throws -> [Payment] {
        if let known = identityMap.payments(of: invoices, in: scope) { return known }
        let payments = try query("SELECT * FROM payments WHERE \(scope) AND invoice_id IN (\(list: invoices))")
            .map(Payment.init)
        for payment in payments { identityMap.payments[payment.invoice] = .some(payment) }
        return payments
    }

    package func attempts(_ ids: [PaymentAttempt.ID], in scope: Scope) throws -> [PaymentAttempt] {
        if let known = identityMap.all(ids, in: scope, \.attempts) { return known }
        let attempts = try query("SELECT * FROM payment_attempts WHERE \(scope) AND id IN (\(list: ids))")
            .map(PaymentAttempt.init)
        for attempt in attempts { identityMap.attempts[attempt.id] = attempt }
        return attempts
    }

    package func methods(_ ids: [PaymentMethod.ID], in scope: Scope) throws -> [PaymentMethod] {
        try query("SELECT * FROM payment_methods WHERE \(scope) AND id IN (\(list: ids))").map(PaymentMethod.init)
    }

    package func configurations(_ ids: [PortalConfiguration.ID], in scope: Scope) throws -> [PortalConfiguration] {
        try query("SELECT * FROM portal_configurations WHERE \(scope) AND id IN (\(list: ids))")
            .map(PortalConfiguration.init)
    }

    /// The default method of each customer who has one.
    package func defaultMethods(of customers: [Customer.ID], in scope: Scope) throws -> [Customer.ID: PaymentMethod.ID]
    {
        let rows = try query(
            """
            SELECT customer_id, id FROM payment_methods
            WHERE \(scope) AND customer_id IN (\(list: customers)) AND position = 1
            """)
        return Dictionary(try rows.map { (try $0.id("customer_id"), try $0.id("id")) }, uniquingKeysWith: { $1 })
    }

    /// Who has an invoice whose latest charge failed, or that is overdue at `now`.
    package func delinquents(among customers: [Customer.ID], in scope: Scope, at now: Instant) throws -> Set<
        Customer.ID
    > {
        let rows = try query(
            """
            SELECT DISTINCT customer_id FROM invoices
            WHERE \(scope) AND customer_id IN (\(list: customers)) AND status = 'open'
                AND (due_at < \(now) OR (due_at IS NULL AND attempt_count > 0))
            """)
        return Set(try rows.map { try $0.id("customer_id") })
    }

    /// What time it is for each of these customers who does not live by everybody's clock.
    package func testTimes(of customers: [Customer.ID], in scope: Scope) throws -> [Customer.ID: Instant] {
        let clocks = try testClocks(of: customers, in: scope)
        guard !clocks.isEmpty else { return [:] }
        let rows = try query(
            "SELECT id, frozen_at FROM test_clocks WHERE \(scope) AND id IN (\(list: Array(Set(clocks.values))))")
        let times = Dictionary(
            try rows.map { (try $0.id("id", of: TestClock.self), try $0.instant("frozen_at")) },
            uniquingKeysWith: { $1 })
        return clocks.compactMapValues { times[$0] }
    }

    /// The test clock of each customer who is bound to one.
    package func testClocks(of customers: [Customer.ID], in scope: Scope) throws -> [Customer.ID: TestClock.ID] {
        guard !scope.mode.isLive else { return [:] }
        if let known = identityMap.all(customers, in: scope, \.customers) {
            let bound = known.compactMap { customer in customer.testClock.map { (customer.id, $0) } }
            return Dictionary(bound, uniquingKeysWith: { $1 })
        }
        let rows = try query(
            """
            SELECT id, test_clock_id FROM customers
            WHERE \(scope) AND id IN (\(list: customers)) AND test_clock_id IS NOT NULL
            """)
        return Dictionary(try rows.map { (try $0.id("id"), try $0.id("test_clock_id")) }, uniquingKeysWith: { $1 })
    }
}

extension BillingTransaction {
    package func isDeleted(_ id: Customer.ID, in scope: Scope) throws -> Bool {
        try first("SELECT id FROM customers WHERE \(scope) AND id = \(id) AND deleted_at IS NOT NULL") != nil
    }
}

extension BillingTransaction {
    /// The discounts of each subscription that has some at its instant, in the order in which they were given.
    package func discounts(
        of subscriptions: [Subscription.ID: Instant], in scope: Scope
    ) throws -> [Subscription.ID: [Discount]] {
        let all = Array(subscriptions.keys)
        let known = try identityMap.discounts(of: all) ?? everyDiscount(of: all, in: scope)
        return Dictionary(
            grouping: known.filter { discount in
                subscriptions[discount.subscription].map(discount.applies) ?? false
            }, by: \.subscription)
    }

    /// Those that are over, too; but none that were withdrawn.
    func everyDiscount(of subscriptions: [Subscription.ID], in scope: Scope) throws -> [Discount] {
        guard !subscriptions.isEmpty else { return [] }
        return try discounts(
            where: "d.subscription_id IN (\(list: subscriptions)) AND d.withdrawn_at IS NULL", in: scope)
    }

    package func discounts(_ ids: [Discount.ID], in scope: Scope) throws -> [Discount] {
        try discounts(where: "d.id IN (\(list: ids))", in: scope)
    }

    package func coupons(_ ids: [Coupon.ID], in scope: Scope) throws -> [Coupon] {
        try query("SELECT * FROM coupons WHERE \(scope) AND id IN (\(list: ids))").map(Coupon.init)
    }

    package func promotionCodes(_ ids: [PromotionCode.ID], in scope: Scope) throws -> [PromotionCode] {
        try query("SELECT * FROM promotion_codes WHERE \(scope) AND id IN (\(list: ids))").map(PromotionCode.init)
    }

    private func discounts(where condition: SQL, in scope: Scope) throws -> [Discount] {
        let rows = try query(
            """
            SELECT d.id AS discount_id, d.subscription_id, d.promotion_code_id, d.started_at, d.ends_at, c.*
            FROM discounts d
            JOIN coupons c ON c.merchant_id = d.merchant_id AND c.id = d.coupon_id
            WHERE d.merchant_id = \(scope.merchant) AND d.livemode = \(scope.mode) AND \(condition)
            ORDER BY d.subscription_id, d.position
            """)
        return try rows.map { row in
            Discount(
                id: try row.id("discount_id"), subscription: try row.id("subscription_id"), coupon: try Coupon(row),
                promotionCode: try row.idIfAny("promotion_code_id"), startedAt: try row.instant("started_at"),
                endsAt: try row.instantIfAny("ends_at"))
        }
    }
}
