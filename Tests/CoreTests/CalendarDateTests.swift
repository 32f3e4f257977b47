import Core
import Testing

@Suite struct `Calendar dates` {
    @Test(arguments: [
        ("1970-01-01", 0, CalendarDate.Weekday.thursday), ("1969-12-31", -1, .wednesday),
        ("2000-02-29", 11_016, .tuesday),
        ("2026-01-31", 20_484, .saturday), ("2026-11-21", 20_778, .saturday), ("0001-01-01", -719_162, .monday),
        ("9999-12-31", 2_932_896, .friday),
    ])
    func `are numbered from 1970 and know their weekday`(text: String, days: Int, weekday: CalendarDate.Weekday) throws
    {
        let date = try CalendarDate(text)

        #expect(date.daysSinceEpoch == days)
        #expect(date.weekday == weekday)
        #expect("\(date)" == text)
    }

    @Test func `follow each other day by day for 800 years`() throws {
        var date = try CalendarDate("1600-01-01")
        for number in date.daysSinceEpoch..<(date.daysSinceEpoch + 2 * 146_097) {
            let next = date.adding(days: 1)
            guard date.daysSinceEpoch == number, date < next, next.daysSinceEpoch == number + 1,
                next.day == date.day + 1
                    || next.day == 1 && date.day == CalendarDate.days(in: date.month, of: date.year),
                next.weekday.rawValue == date.weekday.rawValue % 7 + 1
            else {
                Issue.record("\(date) is not followed by \(next)")
                return
            }
            date = next
        }
        #expect(date == (try CalendarDate("2400-01-01")))
    }

    @Test func `count leap years`() throws {
        #expect([2024, 2000, 2400].allSatisfy(CalendarDate.isLeap))
        #expect(![2026, 1900, 2100].contains(where: CalendarDate.isLeap))
        #expect(try CalendarDate("2024-02-28").days(until: CalendarDate("2024-03-01")) == 2)
        #expect(try CalendarDate("2026-03-01").days(until: CalendarDate("2026-02-28")) == -1)
    }

    @Test func `stay within the month when months are added (T1)`() throws {
        let last = try CalendarDate("2026-01-31")

        #expect(last.adding(months: 1).description == "2026-02-28")
        #expect(last.adding(months: 25).description == "2028-02-29")
        #expect(last.adding(months: 3).description == "2026-04-30")
        #expect(last.adding(months: -2).description == "2025-11-30")
        #expect(last.adding(months: -13).description == "2024-12-31")
    }

    @Test(arguments: [
        "", "2026-1-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
        "0000-01-01",
        "20260131", "2026-01-31T", " 2026-01-31", "2026/01/31", "-026-01-31", "2026-01-3１", "2026-01-311",
    ])
    func `refuse what is not a date`(text: String) {
        #expect(code { try CalendarDate(text) } == "invalid_date")
    }

    @Test func `carry a time of day`() throws {
        let local = try LocalDateTime("2026-01-31T23:05:09.007")

        #expect(local.description == "2026-01-31T23:05:09.007")
        #expect(try local == LocalDateTime(CalendarDate("2026-01-31"), hour: 23, minute: 5, second: 9, millisecond: 7))
        #expect(try local < LocalDateTime("2026-01-31T23:05:09.008"))
        #expect(try local < LocalDateTime("2026-02-01T00:00:00.000"))
        for text in ["2026-01-31", "2026-01-31T24:00:00.000", "2026-01-31T23:60:00.000", "2026-01-31T23:05:60.000"] {
            #expect(code { try LocalDateTime(text) } == "invalid_time")
        }
        #expect(code { try LocalDateTime("2026-02-31T00:00:00.000") } == "invalid_date")
    }
}
