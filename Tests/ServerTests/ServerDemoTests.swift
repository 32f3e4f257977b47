import Access
import Billing
import Core
import Demo
import Storage
import TestSupport
import Testing

@testable import Server

@Suite(.serialized) struct `The demo` {
    @Test(arguments: Engine.available)
    func `lives through a year in which every invariant holds, and shows every situation (M6)`(
        engine: Engine
    ) async throws {
        let database = try await TestEngine.open(engine, migrations: Migrations.all)
        let settings = try Settings.inMemory()

        try await DemoSeeder.build(on: database, seed: 1, now: Clock.system.now(), by: Composition.past(settings))

        let composition = try Composition(settings, on: database)
        #expect(try await Verification(composition.billing).run() == [])
        let report = try await DemoSeeder(composition.demoEngine).report()
        #expect(report.merchants.map(\.slug) == ["gimnasio-altura", "nube-tica", "tienda-cordillera", "club-patitas"])
        #expect(report.merchants.last?.configurations.map(\.name) == ["Transferencia y débito"])
        for merchant in report.merchants {
            #expect(merchant.secretKey.hasPrefix("sk_test_"))
            let states = try await states(of: merchant, composition)
            let expected: [String: String] = [
                "paid_up": "active", "pending": "past_due", "past_due": "past_due", "incomplete": "incomplete",
                "without_method": "past_due", "cancels_at_period_end": "active", "canceled": "canceled",
                "trialing": "trialing", "several_methods": "active",
                "one_off_charge": "active", "promised": "past_due", "change_refused": "active",
            ]
            for customer in merchant.customers {
                #expect(states[customer.email] == expected[customer.state], "\(customer.email)")
            }
        }
        try await enterConsole(report, composition)
        await database.close()
    }

    /// What is printed lets its owner into the console of every sample merchant, also where a demo of an earlier release is opened.
    private func enterConsole(_ report: DemoReport, _ composition: Composition) async throws {
        let console = try #require(report.console)
        #expect(console.url == "\(composition.billing.baseURL)/console")
        let again = try await DemoSeeder(composition.demoEngine).openConsole()
        #expect(again.email == console.email && again.totpSecret == console.totpSecret)
        let signIn = ConsoleSignIn(composition.billing, hasher: PasswordHasher(cost: .cheap))
        let step = try await signIn.begin(
            email: console.email, password: Secret(console.password), client: "127.0.0.1", userAgent: nil)
        guard case .needsCode(let pending) = step else {
            Issue.record("no code is asked for")
            return
        }
        let app = TOTP(try #require(Base32.bytes(console.totpSecret)))
        let (_, token) = try await signIn.finish(
            pending, code: app.code(at: Clock.system.now()), client: "127.0.0.1")
        let signedIn = try await ConsoleSessions(composition.billing).find(token)
        #expect(signedIn?.memberships.count == report.merchants.count)
        #expect(signedIn?.memberships.allSatisfy { $0.role == .owner } == true)
        #expect(try await Verification(composition.billing).run() == [])
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
