import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of test clocks` {
    @Test(arguments: Engine.available)
    func `a clock moves its own customers and nobody else`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let clock = try await shop.clock(at: "2026-01-15", "10:00")
        let ana = try await shop.customer("Ana", on: clock)
        let beto = try await shop.customer("Beto")
        _ = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscribe(beto, to: 9_990)

        try await shop.advance(clock, to: "2026-03-16", "10:00")
        try await shop.travel(to: "2026-02-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-02-15  9990  paid  1
                2026-03-15  9990  paid  1
                """)
        #expect(
            try await shop.calendar(of: beto) == """
                2026-01-15  9990  paid  1
                2026-02-15  9990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a clock goes neither back, nor in live mode, nor while it is moving`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let clocks = TestClocks(shop.context)
        let clock = try await shop.clock(at: "2026-01-15", "10:00")
        let live = Scope(merchant: shop.merchant.id, mode: .live)
        let (before, later) = (try shop.instant("2026-01-14", "10:00"), try shop.instant("2026-01-16", "10:00"))

        let back = await #expect(throws: BillingError.self) {
            _ = try await clocks.advance(clock.id, to: before, in: shop.scope)
        }
        let inLive = await #expect(throws: BillingError.self) { _ = try await clocks.create(frozenAt: later, in: live) }
        _ = try await clocks.advance(clock.id, to: later, in: shop.scope)
        let twice = await #expect(throws: BillingError.self) {
            _ = try await clocks.advance(clock.id, to: later + .hours(1), in: shop.scope)
        }
        try await shop.wake()

        #expect(back?.parameter == "frozen_time")
        #expect(inLive?.code == "testmode_only")
        #expect(twice?.code == "test_clock_advancing")
        #expect(try await clocks.find(clock.id, in: shop.scope).frozenAt == later)
    }
}
