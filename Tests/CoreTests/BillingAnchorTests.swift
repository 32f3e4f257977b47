import Core
import Testing

@Suite struct `Billing anchors` {
    @Test func `counts weeks by sevens, and several at once (T1)`() throws {
        let anchor = try Self.anchor("2026-01-05T10:00:00.000", "America/Santiago")
        let threeWeeks = try Recurrence(every: 3, .week)

        #expect(anchor.zone.date(at: anchor.boundary(1, every: threeWeeks)) == (try CalendarDate("2026-01-26")))
        #expect(anchor.zone.date(at: anchor.boundary(2, every: threeWeeks)) == (try CalendarDate("2026-02-16")))
    }

    @Test func `keeps the 31st through short months (T1)`() throws {
        let anchor = try Self.anchor("2026-01-31T10:00:00.000", "America/Santiago")

        #expect(
            Self.dates(anchor, .monthly, 0...4) == [
                "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31",
            ])
        #expect(Self.dates(anchor, .monthly, 24...26) == ["2028-01-31", "2028-02-29", "2028-03-31"])
        #expect(Self.dates(anchor, .monthly, -2 ... -1) == ["2025-11-30", "2025-12-31"])
    }

    @Test func `keeps 29 February through common years (T1)`() throws {
        let anchor = try Self.anchor("2024-02-29T00:00:00.000", "Europe/Madrid")

        #expect(
            Self.dates(anchor, .yearly, 0...5)
                == ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"])
    }

    @Test func `bills day 31 in Santiago for ten years without gap or overlap (T1, T2, T3)`() throws {
        let zone = try Zone("America/Santiago")
        let anchor = try Self.anchor("2026-01-31T00:00:00.000", "America/Santiago")
        var days = 0

        for index in 0..<120 {
            let period = anchor.period(index, every: .monthly)
            let year = 2026 + index / 12
            let month = index % 12 + 1
            let opening = zone.local(at: period.start)

            #expect(
                opening.date
                    == (try CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year))))
            #expect(opening.hour == 0, "no month's last day begins within a gap")
            #expect(period.end == anchor.period(index + 1, every: .monthly).start)
            #expect(28...31 ~= period.days(in: zone))
            days += period.days(in: zone)
        }

        #expect(days == 3652, "2026 to 2035 have two leap days")
    }

    @Test func `opens at one o'clock on the day whose midnight Santiago skips, and at midnight after it (T2)`() throws {
        let zone = try Zone("America/Santiago")
        let anchor = try Self.anchor("2026-08-06T00:00:00.000", "America/Santiago")

        let starts = (0...2).map { zone.local(at: anchor.boundary($0, every: .monthly)).description }

        #expect(starts == ["2026-08-06T00:00:00.000", "2026-09-06T01:00:00.000", "2026-10-06T00:00:00.000"])
        #expect(anchor.boundary(1, every: .monthly) == utc("2026-09-06T04:00:00.000"))
    }

    @Test func `touches in every zone and finds the period of an instant (T3)`() throws {
        let chance = Chance.seeded(12)
        for id in `Zones`.several {
            let zone = try Zone(id)
            for _ in 0..<60 {
                let start = Instant(milliseconds: chance.number(in: 1_600_000_000_000...1_900_000_000_000))
                let interval = Recurrence.Interval.allCases[Int(chance.number(below: 4))]
                let count = Int(chance.number(in: 1...Int64(interval.longestCount)))
                let every = try Recurrence(every: count, interval)
                let anchor = BillingAnchor(at: start, in: zone)

                var end = anchor.boundary(-3, every: every)
                for index in -3..<20 {
                    let period = anchor.period(index, every: every)
                    #expect(period.start == end && period.start < period.end, "\(id) \(anchor.local) \(every) \(index)")
                    end = period.end
                    #expect(anchor.index(containing: period.start, every: every) == index)
                    #expect(anchor.index(containing: period.end - .milliseconds(1), every: every) == index)
                    let inside = chance.number(in: period.start.milliseconds...(period.end.milliseconds - 1))
                    #expect(anchor.index(containing: Instant(milliseconds: inside), every: every) == index)
                }
                #expect(start - anchor.boundary(0, every: every) <= .hours(1))
            }
        }
    }

    private static func anchor(_ local: String, _ zone: String) throws -> BillingAnchor {
        BillingAnchor(local: try LocalDateTime(local), zone: try Zone(zone))
    }

    private static func dates(_ anchor: BillingAnchor, _ every: Recurrence, _ indexes: ClosedRange<Int>)
        -> [String]
    {
        indexes.map { anchor.zone.date(at: anchor.boundary($0, every: every)).description }
    }
}
