import Core
import Testing

@Suite struct `Prorations` {
    let zone: Zone
    /// 31 civil days, 10 of them used.
    let january: Period
    let tenth: Instant

    init() throws {
        zone = try Zone("America/Santiago")
        january = Period(
            start: zone.startOfDay(try CalendarDate("2026-01-01")), end: zone.startOfDay(try CalendarDate("2026-02-01"))
        )
        tenth = zone.instant(try LocalDateTime("2026-01-11T17:45:00.000"))
    }

    /// Of an amount in pesos.
    func parts(
        of amount: Int64, over period: Period, changedAt instant: Instant, in zone: Zone
    ) throws(BillingError) -> (used: Int64, unused: Int64) {
        let (used, unused) = try Proration.parts(of: Money(amount, .clp), over: period, changedAt: instant, in: zone)
        return (used.amount, unused.amount)
    }

    @Test func `counts the days of the merchant's own zone (M5)`() throws {
        // The clocks go back on 4 April: in UTC this month of thirty evenings begins in March and ends in May.
        let april = Period(
            start: zone.instant(try LocalDateTime("2026-03-31T20:30:00.000")),
            end: zone.instant(try LocalDateTime("2026-04-30T20:30:00.000")))
        let middle = zone.instant(try LocalDateTime("2026-04-15T20:30:00.000"))

        #expect(april.days(in: zone) == 30 && april.days(in: .utc) == 31)
        #expect(try parts(of: 3_000, over: april, changedAt: middle, in: zone) == (1_500, 1_500))
    }

    @Test func `credits 6,767 and charges 10,155 when 9,990 becomes 14,990 CLP after 10 of 31 days (M5)`() throws {
        let change = try Proration.change(
            from: Money(9990, .clp), to: Money(14_990, .clp), over: january, changedAt: tenth, in: zone)

        #expect(change.credit == Money(-6767, .clp))
        #expect(change.charge == Money(10_155, .clp))
        #expect(try parts(of: 9990, over: january, changedAt: tenth, in: zone) == (3223, 6767))
    }

    @Test func `credits nothing and charges a cent when 0.01 becomes 0.02 USD at half (M5)`() throws {
        let april = Period(
            start: zone.startOfDay(try CalendarDate("2026-06-01")), end: zone.startOfDay(try CalendarDate("2026-07-01"))
        )

        let change = try Proration.change(
            from: Money(1, .usd), to: Money(2, .usd), over: april,
            changedAt: zone.startOfDay(try CalendarDate("2026-06-16")), in: zone)

        #expect(change.credit == Money(0, .usd))
        #expect(change.charge == Money(1, .usd))
    }

    @Test func `is zero when a change is undone on the same day (M5)`() throws {
        let (small, large) = (Money(9990, .clp), Money(14_990, .clp))
        let morning = zone.instant(try LocalDateTime("2026-01-11T00:00:00.000"))
        let night = zone.instant(try LocalDateTime("2026-01-11T23:59:59.999"))

        let there = try Proration.change(from: small, to: large, over: january, changedAt: morning, in: zone)
        let back = try Proration.change(from: large, to: small, over: january, changedAt: night, in: zone)

        #expect(try Money.sum([there.credit, there.charge, back.credit, back.charge], in: .clp).isZero)
    }

    @Test func `counts civil days in the subscription's zone, not 24 hours (M5, T2)`() throws {
        // 1 Apr to 1 May 2026 has an hour more, 1 Sep to 1 Oct an hour less; both are 30 days.
        for month in [4, 9] {
            let period = Period(
                start: zone.startOfDay(try CalendarDate(year: 2026, month: month, day: 1)),
                end: zone.startOfDay(try CalendarDate(year: 2026, month: month + 1, day: 1)))
            let change = zone.startOfDay(try CalendarDate(year: 2026, month: month, day: 16))

            #expect(period.days(in: zone) == 30)
            #expect(period.end - period.start == .hours(month == 4 ? 721 : 719))
            #expect(try parts(of: 3000, over: period, changedAt: change, in: zone) == (1500, 1500))
        }
    }

    @Test func `uses nothing on the first day and everything at the end`() throws {
        #expect(try parts(of: 100, over: january, changedAt: january.start, in: zone) == (0, 100))
        #expect(try parts(of: 100, over: january, changedAt: january.end, in: zone) == (100, 0))
        for outside in [january.start - .milliseconds(1), january.end + .milliseconds(1)] {
            #expect(
                code { try parts(of: 100, over: january, changedAt: outside, in: zone) }
                    == "invalid_proration_date")
        }
        let hour = Period(start: january.start, end: january.start + .hours(1))
        #expect(
            try parts(of: 100, over: hour, changedAt: hour.start + .minutes(30), in: zone) == (0, 100))
    }

    @Test func `splits into parts that add up, in order and mirrored (M5)`() throws {
        let chance = Chance.seeded(5)
        for id in `Zones`.several {
            let zone = try Zone(id)
            for _ in 0..<300 {
                let anchor = BillingAnchor(
                    at: Instant(milliseconds: chance.number(in: 1_600_000_000_000...1_900_000_000_000)), in: zone)
                let period = anchor.period(Int(chance.number(in: 0...40)), every: .monthly)
                let first = Instant(
                    milliseconds: chance.number(in: period.start.milliseconds...period.end.milliseconds))
                let later = Instant(milliseconds: chance.number(in: first.milliseconds...period.end.milliseconds))
                let amount = chance.number(in: 0...10_000_000_000)

                let early = try parts(of: amount, over: period, changedAt: first, in: zone)
                let late = try parts(of: amount, over: period, changedAt: later, in: zone)
                let mirrored = try parts(of: -amount, over: period, changedAt: first, in: zone)

                #expect(early.used + early.unused == amount && early.used >= 0 && early.unused >= 0)
                #expect(early.used <= late.used)
                #expect(mirrored == (-early.used, -early.unused))
            }
        }
    }
}
