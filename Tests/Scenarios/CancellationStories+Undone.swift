import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of cancellations` {
    @Test(arguments: Engine.available)
    func `a cancellation taken back on its last day leaves no trace in what is charged`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)

        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        try await shop.travel(to: "2026-02-15", at: "09:59")
        _ = try await shop.subscriptions.undoCancellation(subscription.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-02-15  9990  paid  1
                2026-03-15  9990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a cancellation cannot be taken back once it holds`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)

        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        try await shop.travel(to: "2026-02-15")
        let refused = await #expect(throws: BillingError.self) {
            _ = try await shop.subscriptions.undoCancellation(subscription.id, of: ana.id, in: shop.scope)
        }

        #expect(refused?.kind == .conflict)
        #expect(try await shop.calendar(of: ana) == "2026-01-15  9990  paid  1")
        #expect(try await shop.verify() == [])
    }
}
