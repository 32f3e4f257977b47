import Core
import Storage

/// Everything that a group of renewals or answers will ask for, read set by set before the first of them asks.
extension BillingTransaction {
    /// Reads what beginning these renewals needs.
    func preload(_ jobs: [Job]) throws {
        for (scope, jobs) in Dictionary(grouping: jobs, by: \.scope) {
            try preloadFences(of: jobs, in: scope)
            let ids = jobs.map { Subscription.ID($0.subject) }
            let subscriptions = try subscriptions(ids, in: scope)
            let customers = Array(Set(subscriptions.map(\.customer)))
            try preload(customers, in: scope)
            _ = try products(Array(Set(subscriptions.flatMap { $0.items.map(\.price.product) })), in: scope)
            try preloadBilledPeriods(of: subscriptions, in: scope)
            let discounts = Dictionary(grouping: try everyDiscount(of: ids, in: scope), by: \.subscription)
            for id in ids { identityMap.discounts[id] = discounts[id] ?? [] }
            try noteAbsent(in: "pending_changes", "subscription_id", of: ids, in: scope)
            try noteAbsent(in: "invoice_items", "customer_id", of: customers, in: scope)
            let methods = try query(
                """
                SELECT * FROM payment_methods
                WHERE \(scope) AND customer_id IN (\(list: customers)) AND position = 1
                """
            ).map(PaymentMethod.init)
            let byCustomer = Dictionary(methods.map { ($0.customer, $0) }, uniquingKeysWith: { $1 })
            for id in customers { identityMap.defaultMethods[id] = .some(byCustomer[id]) }
        }
    }

    /// Reads what settling these needs.
    func preload(_ answers: [Answer], at now: Instant) throws {
        for (scope, answers) in Dictionary(grouping: answers, by: \.attempt.scope) {
            let invoices = answers.map(\.attempt.invoice)
            let customers = Array(Set(answers.map(\.attempt.customer)))
            try preload(customers, in: scope)
            _ = try attempts(answers.map(\.attempt.id), in: scope)
            _ = try payments(of: invoices, in: scope)
            let subscriptions = try self.invoices(invoices, in: scope).compactMap(\.subscription)
            _ = try self.subscriptions(Array(Set(subscriptions)), in: scope)
            try preloadLetters(
                to: customers.filter { identityMap.customers[$0]?.testClock == nil }, in: scope, at: now)
        }
    }

    /// Who got no letter since yesterday: those about periods that are billed late are looked for among them.
    private func preloadLetters(
        to customers: [Customer.ID], in scope: Scope, at now: Instant
    ) throws {
        let rows = try query(
            """
            SELECT DISTINCT customer_id AS owner FROM notifications
            WHERE \(scope) AND customer_id IN (\(list: customers)) AND created_at > \(now - .hours(26))
            """)
        let some = Set(try rows.map { try $0.text("owner") })
        identityMap.noteAbsent(in: "notifications", of: customers.map(\.rawValue).filter { !some.contains($0) })
    }

    private func preload(_ ids: [Customer.ID], in scope: Scope) throws {
        let rows = try query("SELECT * FROM customers WHERE \(scope) AND id IN (\(list: ids))")
        for customer in try rows.map(Customer.init) { identityMap.customers[customer.id] = customer }
    }

    private func preloadFences(of jobs: [Job], in scope: Scope) throws {
        let rows = try query(
            """
            SELECT subject_id, fence FROM jobs
            WHERE \(scope) AND kind = \(Job.Kind.subscription) AND subject_id IN (\(list: jobs.map(\.subject)))
            """)
        for row in rows { identityMap.fences[try row.text("subject_id")] = try row.int64("fence") }
    }

    /// Says of whom a table holds nothing: nearly always of everybody.
    private func noteAbsent<Owner>(
        in table: StaticString, _ column: StaticString, of owners: [ID<Owner>], in scope: Scope
    ) throws {
        let condition: SQL = table.description == "invoice_items" ? " AND invoice_id IS NULL" : ""
        let rows = try query(
            """
            SELECT DISTINCT \(raw: column) AS owner FROM \(raw: table)
            WHERE merchant_id = \(scope.merchant) AND \(raw: column) IN (\(list: owners))\(condition)
            """)
        let some = Set(try rows.map { try $0.text("owner") })
        identityMap.noteAbsent(in: table.description, of: owners.map(\.rawValue).filter { !some.contains($0) })
    }
}

extension BillingTransaction {
    /// When the periods of a subscription began that were billed (P8).
    func billedPeriods(of id: Subscription.ID, in scope: Scope, after start: Instant) throws -> [Instant] {
        if let known = identityMap.billedPeriods[id], known.after <= start { return known.starts.filter { $0 > start } }
        return try billedPeriods(of: [id], in: scope, after: start).map(\.start)
    }

    fileprivate func preloadBilledPeriods(
        of subscriptions: [Subscription], in scope: Scope
    ) throws {
        guard let first = subscriptions.map(\.period.end).min() else { return }
        let after = first - .hours(24)
        let periods = try billedPeriods(of: subscriptions.map(\.id), in: scope, after: after)
        for subscription in subscriptions {
            let starts = periods.filter { $0.subscription == subscription.id }.map(\.start)
            identityMap.billedPeriods[subscription.id] = (after, starts)
        }
    }

    private func billedPeriods(
        of ids: [Subscription.ID], in scope: Scope, after start: Instant
    ) throws -> [(subscription: Subscription.ID, start: Instant)] {
        try query(
            """
            SELECT subscription_id, period_start_at FROM invoices
            WHERE \(scope) AND subscription_id IN (\(list: ids)) AND period_start_at > \(start)
                AND period_index IS NOT NULL
            """
        ).map { (try $0.id("subscription_id"), try $0.instant("period_start_at")) }
    }
}
