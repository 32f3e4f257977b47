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
}
