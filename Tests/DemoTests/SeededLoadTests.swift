import Billing
import Core
import Storage
import TestSupport
import Testing

@testable import Demo

@Suite(.serialized) struct `Seeded load` {
    /// What `seed --due` and the billing rows of `bin/bench` stand on.
    @Test(arguments: ["2026-05-10", "2027-02-28", "2027-03-03"])
    func `of a month ago is due once by now`(today: String) async throws {
        let now = Zone.utc.startOfDay(try CalendarDate(today))
        let seeder = LoadSeeder(merchants: 1, patterns: 27, seed: 1, today: try CalendarDate(today).adding(days: -31))
        let memory = try await seeder.build(by: DemoEngine.quiet)

        let periods = try await memory.read { db in
            try db.query("SELECT period_end_at FROM subscriptions").map { try $0.instant("period_end_at") }
        }
        await memory.close()
        #expect(periods.count == 27)
        #expect(periods.allSatisfy { $0 <= now && $0 > now - .hours(24 * 31) })
        // The next period of any of them lasts 28 days at least.
        #expect(periods.allSatisfy { $0 + .hours(24 * 28) > now })
    }

    @Test(arguments: Engine.available)
    func `is multiplied without breaking an invariant (M6, M8)`(engine: Engine) async throws {
        let database = try await TestEngine.open(engine, migrations: Migrations.all)
        let today = try CalendarDate("2026-05-10")
        let seeder = LoadSeeder(merchants: 2, patterns: 3, seed: 1, today: today)
        let memory = try await seeder.build(by: DemoEngine.quiet)
        try await RowCopy(source: memory, target: database).run()
        let billing = try DemoEngine.quiet(database, MovingClock(Zone.utc.startOfDay(today)).clock, .seeded(2)).billing
        let found = try await Merchants(billing).find(slug: LoadSeeder.slug(0))
        let merchant = try #require(found)
        let scope = Scope(merchant: merchant.id, mode: .test)
        let patterns = try await Customers(billing).list(in: scope).elements.map(\.id).sorted()

        let copies = try await database.read { try CustomerCopies(of: merchant.id, patterns: patterns, in: $0) }
        try await database.write { try copies.make(1...40, in: $0) }
        try await database.write { try copies.make(41...60, in: $0) }

        #expect(try await Verification(billing).run() == [])
        let invoices = try await database.read { db in
            try db.first(
                "SELECT COUNT(*) AS n, COUNT(DISTINCT number) AS m FROM invoices WHERE merchant_id = \(merchant.id)")
        }
        #expect(try invoices?.int("n") == 63 * 3)
        #expect(try invoices?.int("m") == 63 * 3)
        let customer = try await Customers(billing)
            .list(in: scope, email: "cliente.1.00000001@example.com").elements.first
        let subscriptions = try await Subscriptions(billing).of(try #require(customer?.id), in: scope)
        #expect(subscriptions.map(\.status) == [.active])
        await database.close()
    }
}
