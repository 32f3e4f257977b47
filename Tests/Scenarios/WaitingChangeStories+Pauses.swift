import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of changes that wait` {
    @Test(arguments: Engine.available)
    func `a pause that was asked for while the renewal was late stops it no more than that`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await waiting(for: .yearly, engine)
        try shop.sleep(until: "2026-02-20")
        _ = try await shop.subscriptions.pause(subscription.id, of: ana.id, in: shop.scope, for: .indefinite)

        try await shop.wake()
        try await shop.travel(to: "2026-04-01")

        #expect(try await shop.setAside() == [])
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-02-15  9990  paid  1
                """)
        #expect(try await shop.status(of: subscription) == .paused)
        #expect(
            try await shop.told() == "2026-02-20  customer.subscription.pending_update_expired")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a pause ends on its day though the plan that waited is no longer sold`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await waiting(for: .yearly, engine)
        _ = try await shop.subscriptions.pause(subscription.id, of: ana.id, in: shop.scope, for: .lasting(.monthly))
        try await shop.travel(to: "2026-02-20")
        try await shop.archive("Nuevo")

        try await shop.travel(to: "2026-03-16")

        #expect(try await shop.setAside() == [])
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-03-15  9990  paid  1
                """)
        #expect(try await shop.told() == "2026-03-15  customer.subscription.pending_update_expired")
        #expect(try await shop.verify() == [])
    }
}
