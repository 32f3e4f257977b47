import Access
import Billing
import Core
import Storage
import TestSupport
import Testing

@testable import Demo

@Suite struct `A past that is lived` {
    @Test func `is no past where a promise of it cannot be made, and says whose`() async throws {
        #expect(try await refusal(allowing: nil) == "Ana Rojas's merchant takes no promises.")
        #expect(try await refusal(allowing: PaymentPlanRules()) == "Ana Rojas has nothing to promise in 9 days.")
    }

    /// Ana owes nothing, and promises it.
    private func refusal(allowing rules: PaymentPlanRules?) async throws -> String? {
        let start = Zone.utc.startOfDay(try CalendarDate("2026-05-10"))
        let moving = MovingClock(start)
        let database = try await TestEngine.open(.sqlite, migrations: Migrations.all)
        let engine = try DemoEngine.quiet(database, moving.clock, .seeded(1))
        let merchant = try await Merchants(engine.billing).create(
            name: "Tienda Sur", slug: "tienda-sur", country: "CL", currency: .clp, zone: .utc,
            email: "shop@example.com")
        let scope = Scope(merchant: merchant.id, mode: .test)
        let configurations = PortalConfigurations(engine.billing)
        _ = try await configurations.update(try await configurations.default(in: scope).id, in: scope) {
            $0.features.paymentPlan = rules
        }
        let story = DemoStory(
            merchant: 0, person: DemoPerson(name: "Ana Rojas", email: "ana@example.com", state: .promised),
            steps: [.init(at: start, act: .join), .init(at: start + .minutes(1), act: .promise(days: 9))])
        let past = DemoPast(engine, moving: moving, merchants: [(scope: scope, plans: [])])
        let error = await #expect(throws: DemoError.self) { try await past.live([story], until: start + .hours(1)) }
        return error?.sentence
    }
}
