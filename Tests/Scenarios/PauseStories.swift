import Billing
import Core
import Storage
import TestSupport
import Testing

/// Subscriptions that rest, and go on.
@Suite struct `Stories of pauses` {
    @Test(arguments: Engine.available)
    func `T1, T3 two months of rest begin on the last paid day, and day 31 is day 28 from then on`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        _ = try await shop.subscriptions.pause(
            subscription.id, of: ana.id, in: shop.scope, for: .lasting(try Recurrence(every: 2, .month)))
        try await shop.travel(to: "2026-03-15")
        #expect(try await shop.status(of: subscription) == .paused)
        try await shop.travel(to: "2026-05-30")

        #expect(
            try await shop.bills(of: ana) == """
                2026-01-31  000001  2026-01-31 to 2026-02-28  9990  paid
                2026-04-28  000002  2026-04-28 to 2026-05-28  9990  paid
                2026-05-28  000003  2026-05-28 to 2026-06-28  9990  paid
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 a pause at once after 10 of 31 days gives 6,767 back with the period that ends it`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        try await shop.travel(to: "2026-01-25")
        _ = try await shop.subscriptions.pause(
            subscription.id, of: ana.id, in: shop.scope, for: .indefinite, effect: .immediately)
        try await shop.travel(to: "2026-04-10")
        let (_, attempt) = try await shop.subscriptions.resume(subscription.id, of: ana.id, in: shop.scope)

        #expect(attempt?.money.amount == 3_223)
        #expect(
            try await shop.bills(of: ana) == """
                2026-01-15  000001  2026-01-15 to 2026-02-15  9990  paid
                2026-04-10  000002  2026-04-10 to 2026-05-10  3223  paid
                """)
        #expect(
            try await shop.mail() == """
                2026-01-15  method_added  Ana
                2026-01-15  payment_succeeded  Ana
                2026-01-25  subscription_paused  Ana
                2026-04-10  payment_succeeded  Ana
                2026-04-10  subscription_resumed  Ana
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T4 a server that slept through a pause bills only what lies outside it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        _ = try await shop.subscriptions.pause(
            subscription.id, of: ana.id, in: shop.scope, for: .lasting(.monthly))
        try shop.sleep(until: "2026-05-20")
        try await shop.wake()

        #expect(
            try await shop.bills(of: ana) == """
                2026-01-15  000001  2026-01-15 to 2026-02-15  9990  paid
                2026-05-20  000002  2026-03-15 to 2026-04-15  9990  paid
                2026-05-20  000003  2026-04-15 to 2026-05-15  9990  paid
                2026-05-20  000004  2026-05-15 to 2026-06-15  9990  paid
                """)
        #expect(try await shop.verify() == [])
    }
}
