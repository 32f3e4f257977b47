import Billing
import Core
import Storage
import TestSupport
import Testing

@testable import Server

@Suite(.serialized) struct `Demo town` {
    @Test(arguments: Engine.available)
    func `lives through a year in which every invariant holds, and shows every situation (M6)`(
        engine: Engine
    ) async throws {
        let database = try await TestEngine.open(engine, migrations: Migrations.all)
        let settings = try Settings.inMemory()

        try await DemoTown.build(on: database, settings, seed: 1)

        let composition = try Composition(settings, on: database)
        #expect(try await Verification(composition.billing).run() == [])
        let report = try await DemoTown(composition).report()
        #expect(report.merchants.map(\.slug) == ["gimnasio-altura", "nube-tica", "tienda-cordillera", "club-patitas"])
        #expect(report.merchants.last?.configurations.map(\.name) == ["Transferencia y débito"])
        for merchant in report.merchants {
            #expect(merchant.secretKey.hasPrefix("sk_test_"))
            let states = try await states(of: merchant, composition)
            let expected: [String: String] = [
                "paid_up": "active", "pending": "active", "past_due": "past_due", "incomplete": "incomplete",
                "without_method": "past_due", "cancels_at_period_end": "active", "canceled": "canceled",
                "trialing": "trialing", "several_methods": "active",
            ]
            for customer in merchant.customers {
                #expect(states[customer.email] == expected[customer.state], "\(customer.email)")
            }
        }
        await database.close()
    }

    private func states(of merchant: DemoReport.Merchant, _ composition: Composition) async throws -> [String: String] {
        let id = try await composition.merchant(merchant.slug).id
        return try await composition.database.read { db in
            let rows = try db.query(
                """
                SELECT c.email, MIN(s.status) AS status FROM customers c
                JOIN subscriptions s ON s.merchant_id = c.merchant_id AND s.customer_id = c.id
                WHERE c.merchant_id = \(id)
                GROUP BY c.email
                """)
            return Dictionary(
                try rows.map { (try $0.text("email"), try $0.text("status")) }, uniquingKeysWith: { first, _ in first })
        }
    }
}

@Suite(.serialized) struct `Seeded load` {
    @Test(arguments: Engine.available)
    func `is multiplied without breaking an invariant (M6, M8)`(engine: Engine) async throws {
        let database = try await TestEngine.open(engine, migrations: Migrations.all)
        let settings = try Settings.inMemory()
        let memory = try await LoadTown(merchants: 2, patterns: 3, seed: 1).build(settings)
        try await RowCopy(source: memory, target: database).run()
        let composition = try Composition(settings, on: database)
        let merchant = try await composition.merchant("carga-1")
        let scope = Scope(merchant: merchant.id, mode: .test)
        let patterns = try await Customers(composition.billing).list(in: scope).elements.map(\.id).sorted()

        let copies = try await database.read { try CustomerCopies(of: merchant.id, patterns: patterns, in: $0) }
        try await database.write { try copies.make(1...40, in: $0) }
        try await database.write { try copies.make(41...60, in: $0) }

        #expect(try await Verification(composition.billing).run() == [])
        let invoices = try await database.read { db in
            try db.first(
                "SELECT COUNT(*) AS n, COUNT(DISTINCT number) AS m FROM invoices WHERE merchant_id = \(merchant.id)")
        }
        #expect(try invoices?.int("n") == 63 * 3)
        #expect(try invoices?.int("m") == 63 * 3)
        let customer = try await Customers(composition.billing)
            .list(in: scope, email: "cliente.1.00000001@example.com").elements.first
        let subscriptions = try await Subscriptions(composition.billing).of(try #require(customer?.id), in: scope)
        #expect(subscriptions.map(\.status) == [.active])
        await database.close()
    }
}
