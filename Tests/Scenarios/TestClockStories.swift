import Billing
import Core
import Storage
import TestSupport
import Testing

/// Time of test mode that moves when told (T1–T3, "Test clocks").
@Suite struct `Stories of test clocks` {
    @Test(arguments: Engine.available)
    func `T1–T3 day 31 in Santiago, ten years in one advance`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let clock = try await shop.clock(at: "2026-01-31", "10:00")
        let ana = try await shop.customer("Ana", on: clock)
        _ = try await shop.subscribe(ana, to: 9_990)

        try await shop.advance(clock, to: "2036-01-31", "12:00")

        let periods = try await shop.allPeriods(of: ana)
        let lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let zone = shop.merchant.zone
        #expect(periods.count == 121)
        for (month, period) in periods.enumerated() {
            let (year, index) = (2026 + month / 12, month % 12)
            let local = zone.local(at: period.start)
            let day = index == 1 && year % 4 == 0 ? 29 : lastDays[index]
            #expect(local == (try LocalDateTime(CalendarDate(year: year, month: index + 1, day: day), hour: 10)))
        }
        for (earlier, later) in zip(periods, periods.dropFirst()) { #expect(earlier.end == later.start) }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `an advance does on the way, in order, all that would have happened`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-06-01", storing: engine)
        let clock = try await shop.clock(at: "2026-01-15", "10:00")
        let ana = try await shop.customer("Ana", on: clock, card: "pm_card_chargeCustomerFail")
        _ = try await Merchants(shop.context).update(shop.merchant.id) {
            $0.dunning = DunningPolicy(retryDays: [1, 3], ending: .cancel)
        }
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 7)

        try await shop.advance(clock, to: "2026-02-28", "10:00")

        #expect(
            try await shop.timeline() == """
                2026-01-15  customer.subscription.created  sub_1
                2026-01-19  customer.subscription.trial_will_end  sub_1
                2026-01-22  customer.subscription.updated  sub_1
                2026-01-22  invoice.payment_failed  in_1
                2026-01-22  customer.subscription.updated  sub_1
                2026-01-23  invoice.payment_failed  in_1
                2026-01-25  invoice.payment_failed  in_1
                2026-01-25  customer.subscription.deleted  sub_1
                """)
        #expect(try await shop.verify() == [])
    }

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
