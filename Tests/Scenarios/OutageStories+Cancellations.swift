import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of outages` {
    @Test(arguments: Engine.available)
    func `T5 a cancellation one minute before the period wins, though the server only wakes days later`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        try await shop.travel(to: "2026-02-15", at: "09:59")
        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        try shop.sleep(until: "2026-02-20")
        try await shop.wake()

        #expect(
            try await shop.bills(of: ana) == """
                2026-01-15  000001  2026-01-15 to 2026-02-15  9990  paid
                """)
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T5 a cancellation one minute after the period began ends with it, and it is billed`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        try shop.time.move(to: shop.instant("2026-02-15", "10:01"))
        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        try await shop.travel(to: "2026-04-15")

        #expect(
            try await shop.bills(of: ana) == """
                2026-01-15  000001  2026-01-15 to 2026-02-15  9990  paid
                2026-02-15  000002  2026-02-15 to 2026-03-15  9990  paid
                """)
        #expect(try await shop.verify() == [])
    }
}
