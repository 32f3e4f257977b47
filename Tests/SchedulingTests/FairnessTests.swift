import Billing
import Core
import SandboxProcessor
import Scheduling
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct `Very many and very few` {
    /// The charges that the processor was asked for, in order.
    final class Counter: Sendable {
        private let asked = Mutex<[PaymentAttempt.ID]>([])

        var attempts: [PaymentAttempt.ID] { asked.withLock { $0 } }

        var faults: SandboxFaults {
            SandboxFaults { [self] call in
                if case .charge(let attempt) = call { asked.withLock { $0.append(attempt) } }
                return nil
            }
        }
    }

    @Test(arguments: Engine.available)
    func `C8 the 10 due of one merchant are charged among the first 40 of 2,010`(engine: Engine) async throws {
        let counter = Counter()
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: counter.faults)
        let few = try await neighbor(of: shop)
        for number in 1...10 { try await few.subscribe("Vecina \(number)") }
        try await Resident(shop: shop, scope: shop.scope).subscribe("Ana")
        try await shop.context.database.write { try $0.multiplySubscription(of: shop.scope, by: 2_000) }
        try await shop.scheduler.runUntilIdle()
        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2026-03-01")))
        let before = counter.attempts.count

        let scheduler = Scheduler(shop.context, mailer: { _, _ in }, logger: .quiet, pace: .oneByOne)
        try await scheduler.runUntilIdle(while: { counter.attempts.count < before + 40 })

        let attempts = counter.attempts.dropFirst(before).prefix(40)
        let ofTheFew = try await shop.context.database.read { db in
            try db.first(
                """
                SELECT COUNT(*) AS n FROM payment_attempts
                WHERE \(few.scope) AND state = 'succeeded' AND id IN (\(list: Array(attempts)))
                """)?.int("n")
        }
        #expect(attempts.count == 40)
        #expect(ofTheFew == 10)
    }

    /// Somebody who sells at the same window.
    func neighbor(of shop: Shop) async throws -> Resident {
        let merchant = try await Merchants(shop.context).create(
            name: "Vecino", slug: "vecino", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "vecino@example.com")
        return Resident(shop: shop, scope: Scope(merchant: merchant.id, mode: .test))
    }

    /// One of several merchants in a shop's database.
    struct Resident: Sendable {
        let shop: Shop
        let scope: Scope

        func subscribe(_ name: String) async throws {
            let customer = try await shop.customers.create(CustomerDetails(name: name), in: scope)
            _ = try await shop.methods.attach(.init("pm_card_visa"), to: customer.id, in: scope)
            let product = try await shop.catalog.createProduct(name: "Plan", in: scope)
            let price = try await shop.catalog.createPrice(
                of: product.id, in: scope, unitAmount: Money(9_990, .clp), every: .monthly)
            _ = try await shop.subscriptions.create(
                SubscriptionOrder(items: [.init(price: price.id)]), for: customer.id, in: scope)
        }
    }
}

extension Connection {
    /// As many subscriptions as that beside the one that a merchant has, each with its item and its job.
    func multiplySubscription(of scope: Scope, by count: Int) throws {
        for (table, own) in [
            ("subscriptions", "id"), ("subscription_items", "subscription_id"), ("jobs", "subject_id"),
        ] {
            let rows: SQL = "SELECT * FROM \(SQL(stringLiteral: table)) WHERE merchant_id = \(scope.merchant)"
            let condition: SQL = table == "jobs" ? " AND kind = 'subscription'" : ""
            guard let row = try first(rows + condition) else { continue }
            let columns = row.columns.names
            let values = columns.map { $0 == "id" || $0 == own ? "t.\($0) || '_' || s.n" : "t.\($0)" }
            try execute(
                """
                INSERT INTO \(SQL(stringLiteral: table)) (\(SQL(stringLiteral: columns.joined(separator: ", "))))
                WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < \(count))
                SELECT \(SQL(stringLiteral: values.joined(separator: ", "))) FROM s, (\(rows + condition)) t
                """)
        }
    }
}
