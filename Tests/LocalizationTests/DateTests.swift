import Core
import Localization
import Testing

@Suite struct `Dates, as their reader says them` {
    private let day = CalendarDate(daysSinceEpoch: 20_618)  // 2026-06-14

    @Test func `in full`() {
        #expect(Spanish().date(day) == "14 de junio de 2026")
        #expect(Portuguese().date(day) == "14 de junho de 2026")
        #expect(English().date(day) == "June 14, 2026")
    }

    @Test func `shortened`() {
        #expect(Spanish().shortDate(day) == "14 jun 2026")
        #expect(Portuguese().shortDate(day.adding(months: -4)) == "14 fev 2026")
        #expect(English().shortDate(day) == "Jun 14, 2026")
        #expect(English().shortDate(day.adding(days: -31)) == "May 14, 2026")
    }

    @Test func `on the day of the reader's zone (T2)`() throws {
        let instant = Instant(seconds: 1_781_406_300)  // 2026-06-14T03:05:00Z
        let santiago = Reader(Spanish(), country: "CL", zone: try Zone("America/Santiago"))

        #expect(santiago.date(instant) == "13 de junio de 2026")
        #expect(santiago.dateTime(instant) == "13 de junio de 2026, 23:05 (UTC−4)")
        #expect(santiago.time(instant) == "23:05 (UTC−4)", "whose zone it is")
        #expect(Reader(English(), country: nil, zone: .utc).dateTime(instant) == "June 14, 2026, 3:05\u{A0}AM (UTC)")
        let kolkata = Reader(Portuguese(), country: nil, zone: try Zone("Asia/Kolkata"))
        #expect(kolkata.dateTime(instant) == "14 de junho de 2026, 08:35 (UTC+5:30)")
    }

    @Test func `as periods, by their last day and not by the next first (T3)`() {
        let reader = Reader(Spanish(), country: "CL", zone: .utc)
        let march = Instant(seconds: 1_772_323_200)  // 2026-03-01T00:00:00Z

        #expect(reader.period(from: march, to: march + .hours(31 * 24)) == "1 mar 2026 – 31 mar 2026")
        #expect(reader.period(from: march, to: march + .hours(24)) == "1 mar 2026")
    }

    @Test func `on cards`() {
        #expect(Reader(Spanish(), country: nil, zone: .utc).cardExpiry(month: 3, year: 2027) == "03/2027")
        #expect(Spanish().expires("12/2025") == "Vence 12/2025")
    }
}
