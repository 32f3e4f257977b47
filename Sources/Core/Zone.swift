import Foundation
import Synchronization

/// A time zone of the IANA database: `America/Santiago`, `UTC`.
public struct Zone: Hashable, Sendable, CustomStringConvertible {
    /// As it was given: aliases (`Asia/Calcutta`) keep their spelling.
    public let id: String
    private let rules: ZoneRules

    /// - Throws: `invalid_time_zone` for unknown names, and for abbreviations and offsets (`EST`, `GMT+3`, `Etc/GMT-3`):
    ///   those have no daylight saving and usually mean a mistake.
    public init(_ id: String) throws(BillingError) {
        guard let rules = ZoneTable.rules(of: id) else {
            throw .invalid("timezone", "Not an IANA time zone such as America/Santiago.", code: "invalid_time_zone")
        }
        self.init(id: id, rules: rules)
    }

    private init(id: String, rules: ZoneRules) {
        self.id = id
        self.rules = rules
    }

    public static let utc = Zone(id: "UTC", rules: ZoneRules(.gmt))

    public var description: String { id }

    public static func == (left: Zone, right: Zone) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// What a wall clock of this zone shows.
    public func local(at instant: Instant) -> LocalDateTime {
        LocalDateTime(asUTC: instant + offset(at: instant))
    }

    /// The civil day of this zone.
    public func date(at instant: Instant) -> CalendarDate { local(at: instant).date }

    /// When a wall clock of this zone shows `local` (T2).
    ///
    /// A time that clocks skip moves forward by what they skip; a time that they show twice is the first.
    public func instant(_ local: LocalDateTime) -> Instant {
        // Offsets go from −12 to +14 hours, so these two probes lie before and after every answer, and no zone has ever
        // changed its offset twice within a day.
        let before = offset(at: local.asUTC - .hours(15))
        let after = offset(at: local.asUTC + .hours(13))
        let early = local.asUTC - before
        if before == after || offset(at: early) == before { return early }
        let late = local.asUTC - after
        return offset(at: late) == after ? late : early
    }

    /// The first instant of a civil day: midnight, or what follows when clocks skip it.
    public func startOfDay(_ date: CalendarDate) -> Instant { instant(.midnight(date)) }

    /// What clocks of this zone are ahead of UTC; negative to the west.
    public func offset(at instant: Instant) -> Span {
        .seconds(rules.offset(at: instant.seconds))
    }
}

/// The zones that were asked for, so that each is looked up once.
private enum ZoneTable {
    private static let known = Mutex<[String: ZoneRules]>([:])

    static func rules(of id: String) -> ZoneRules? {
        if let rules = known.withLock({ $0[id] }) { return rules }
        guard isGeographic(id), let zone = TimeZone(identifier: id) else { return nil }
        let rules = ZoneRules(zone)
        known.withLock { $0[id] = rules }
        return rules
    }

    /// `Area/Place`, or UTC by either of its names.
    private static func isGeographic(_ id: String) -> Bool {
        if id == "UTC" || id == "Etc/UTC" { return true }
        let plain = id.utf8.allSatisfy { byte in
            switch byte {
            case 65...90, 97...122, 48...57: true
            default: "/_-+".utf8.contains(byte)
            }
        }
        return plain && id.utf8.count <= 64 && id.contains("/") && !id.hasPrefix("Etc/") && !id.hasPrefix("SystemV/")
    }
}
