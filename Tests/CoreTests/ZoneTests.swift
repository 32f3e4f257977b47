import Core
import Foundation
import Testing

@Suite struct `Zones` {
    static let several = [
        "America/Santiago", "America/Sao_Paulo", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe", "Europe/Madrid",
        "UTC",
    ]

    @Test func `moves a time that does not exist forward by the gap (T2)`() throws {
        let santiago = try Zone("America/Santiago")

        let instant = santiago.instant(try LocalDateTime("2026-09-06T00:00:00.000"))

        #expect(instant == utc("2026-09-06T04:00:00.000"))
        #expect(santiago.local(at: instant).description == "2026-09-06T01:00:00.000")
        #expect(santiago.instant(try LocalDateTime("2026-09-06T00:30:00.000")) == utc("2026-09-06T04:30:00.000"))
        #expect(santiago.instant(try LocalDateTime("2026-09-06T01:00:00.000")) == utc("2026-09-06T04:00:00.000"))
        #expect(santiago.instant(try LocalDateTime("2026-09-05T23:59:59.999")) == utc("2026-09-06T03:59:59.999"))
        #expect(santiago.startOfDay(try CalendarDate("2026-09-06")) == utc("2026-09-06T04:00:00.000"))
    }

    @Test func `takes the first of two equal times (T2)`() throws {
        let santiago = try Zone("America/Santiago")

        #expect(santiago.instant(try LocalDateTime("2026-04-04T23:30:00.000")) == utc("2026-04-05T02:30:00.000"))
        #expect(santiago.instant(try LocalDateTime("2026-04-05T00:00:00.000")) == utc("2026-04-05T04:00:00.000"))
        #expect(santiago.local(at: utc("2026-04-05T03:30:00.000")).description == "2026-04-04T23:30:00.000")
    }

    @Test func `skips the day that Samoa skipped, and the half hour of Lord Howe (T2)`() throws {
        let apia = try Zone("Pacific/Apia")
        let lordHowe = try Zone("Australia/Lord_Howe")

        #expect(apia.startOfDay(try CalendarDate("2011-12-30")) == utc("2011-12-30T10:00:00.000"))
        #expect(apia.startOfDay(try CalendarDate("2011-12-31")) == utc("2011-12-30T10:00:00.000"))
        #expect(apia.date(at: utc("2011-12-30T09:59:59.999")).description == "2011-12-29")
        #expect(
            lordHowe.local(at: lordHowe.instant(try LocalDateTime("2026-10-04T02:10:00.000"))).description
                == "2026-10-04T02:40:00.000")
    }

    @Test func `reads back the local time of any instant, or its first occurrence (T2)`() throws {
        let chance = Chance.seeded(4)
        for id in Self.several {
            let zone = try Zone(id)
            for _ in 0..<2000 {
                let instant = Instant(milliseconds: chance.number(in: -1_000_000_000_000...4_000_000_000_000))

                let local = zone.local(at: instant)
                let back = zone.instant(local)

                #expect(zone.local(at: back) == local, "\(id) \(local)")
                #expect(back <= instant && instant - back <= .hours(24))
                #expect(zone.date(at: instant) == local.date)
                #expect(zone.startOfDay(local.date) <= instant)
            }
        }
    }

    @Test(arguments: [
        "America/Santiago", "America/Argentina/Buenos_Aires", "Asia/Calcutta", "Asia/Kolkata", "UTC", "Etc/UTC",
    ])
    func `is named as IANA names it`(id: String) throws {
        #expect(try Zone(id).id == id)
        #expect(try Zone(id) == Zone(id))
    }

    @Test(arguments: [
        "", "EST", "CLT", "GMT", "GMT+3", "GMT-0300", "UTC+3", "+03:00", "-4", "Etc/GMT+3", "EST5EDT", "SystemV/EST5",
        "america/santiago", "America/", "/", "America/Santiago ", "America/Nowhere", "../../etc/passwd",
        "America/Santiago\0",
        "Zulu", "Chile",
    ])
    func `refuses abbreviations, offsets and unknown names`(id: String) {
        #expect(code { try Zone(id) } == "invalid_time_zone")
    }

    @Test func `knows each offset of a day on which clocks change, in whatever order it is asked`() throws {
        let days = [
            ("America/Santiago", "2026-09-06"), ("America/Santiago", "2026-04-05"),
            ("Australia/Lord_Howe", "2026-10-03"), ("Pacific/Apia", "2011-12-30"),
            ("America/St_Johns", "2010-03-14"), ("Europe/Madrid", "2026-03-29"),
        ]
        for (id, day) in days {
            let (zone, rules) = (try Zone(id), try #require(TimeZone(identifier: id)))
            let noon = utc(day + "T12:00:00.000")
            let instants = (-48...48).map { noon + .minutes(30 * $0) }
            for instant in instants + instants.reversed() {
                let told = rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
                #expect(zone.offset(at: instant) == .seconds(Int64(told)), "\(id) \(instant)")
            }
        }
    }

    @Test func `rounds towards the past before 1970`() {
        #expect(Zone.utc.local(at: Instant(milliseconds: -1)).description == "1969-12-31T23:59:59.999")
        #expect(Zone.utc.local(at: Instant(milliseconds: -86_400_000)).description == "1969-12-31T00:00:00.000")
    }
}

/// The instant at which a clock on UTC shows `text`.
func utc(_ text: String) -> Instant {
    (try? LocalDateTime(text)).map(Zone.utc.instant) ?? Instant(milliseconds: .min)
}
