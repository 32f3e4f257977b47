import Core
import Logging
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Billing

@Suite struct `The identity map of a transaction` {
    @Test(arguments: Engine.available)
    func `D5 what is remembered is what a query would say, at each event of a group of renewals`(engine: Engine)
        async throws
    {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        for (name, card) in [("Ana", "pm_card_visa"), ("Beto", "pm_card_chargeCustomerFail"), ("Carla", nil)] {
            let customer = try await shop.customer(name, card: card ?? "pm_card_visa")
            _ = try? await shop.subscribe(customer, to: 9_990)
            if name == "Beto" {
                _ = try await shop.methods.attach(.init("pm_card_visa"), to: customer.id, in: shop.scope)
            }
        }
        try await shop.scheduler.runUntilIdle()
        let comparisons = Mutex<(count: Int, differences: [String])>((0, []))
        let context = BillingContext(
            database: shop.context.database, clock: shop.time.clock, chance: .seeded(3), keys: shop.context.keys,
            processors: shop.context.processors, baseURL: shop.context.baseURL,
            snapshot: { db, scope, subject in
                guard let mapped = db as? MappedConnection else { return "{}" }
                let known = try Self.everything(about: subject, in: scope, db)
                let stored = try Self.everything(about: subject, in: scope, mapped.inner)
                comparisons.withLock {
                    $0.count += 1
                    if known != stored { $0.differences.append("\(known)\n≠ \(stored)") }
                }
                return "{}"
            })
        let scheduler = Scheduler(context, mailer: { _, _ in }, logger: Logger(label: "test"), pace: .oneByOne)

        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2026-02-16")))
        try await scheduler.runUntilIdle()

        comparisons.withLock {
            #expect($0.count >= 14)
            #expect($0.differences == [])
        }
        #expect(try await shop.verify() == [])
    }

    @Test func `a write by other means forgets what was known of its table`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let ana = try await shop.customer("Ana")

        let names = try await shop.context.database.writeMapped { db -> [String?] in
            let before = try db.customer(ana.id, in: shop.scope).details.name
            try db.execute("UPDATE customers SET name = 'Eva' WHERE id = \(ana.id)")
            return [before, try db.customer(ana.id, in: shop.scope).details.name]
        }

        #expect(names == ["Ana", "Eva"])
    }

    @Test func `statements say which table they write`() {
        #expect(("\n  SELECT 1" as SQL).effect == .reads)
        #expect(("INSERT INTO events (id) VALUES (1)" as SQL).effect == .writes(table: "events"))
        #expect(("UPDATE jobs\nSET fence = 1" as SQL).effect == .writes(table: "jobs"))
        #expect(("DELETE FROM jobs" as SQL).effect == .writes(table: "jobs"))
        #expect(("WITH x AS (DELETE FROM jobs RETURNING *) SELECT * FROM x" as SQL).effect == .unknown)
    }

    private static func everything(
        about subject: Event.Subject, in scope: Scope, _ db: any Connection
    ) throws -> String {
        let merchant = try db.merchant(scope.merchant)
        switch subject {
        case .invoice(let id):
            let invoices = try db.invoices([id], in: scope)
            let clocks = try db.testClocks(of: invoices.map(\.customer), in: scope)
            return "\(merchant) \(invoices) \(try db.payments(of: [id], in: scope)) \(clocks)"
        case .payment(let id):
            let payments = try db.payments([id], in: scope)
            return "\(payments) \(try db.attempts(payments.compactMap(\.latestAttempt), in: scope))"
        case .subscription(let id):
            let discounts = try db.discounts(of: [id: Instant(seconds: 0)], in: scope)
            return "\(try db.subscriptions([id], in: scope)) \(discounts)"
        default: return "\(merchant)"
        }
    }
}
