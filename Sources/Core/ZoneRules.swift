import Foundation
import Synchronization

/// What clocks of one zone are ahead of UTC. A page shows a dozen days, and the system's own answer takes a calendar each time:
/// the offset of a day that has one is kept.
final class ZoneRules: Sendable {
    private static let day: Int64 = 86_400
    /// From 1970 to 2500: others are asked for by mistake, and not kept.
    private static let kept: Range<Int64> = 0..<16_725_225_600
    private static let mostDays = 20_000

    private let zone: TimeZone
    private let offsets = Mutex<[Int64: Int64]>([:])

    init(_ zone: TimeZone) { self.zone = zone }

    /// - Parameter seconds: since 1970-01-01, in UTC.
    func offset(at seconds: Int64) -> Int64 {
        guard Self.kept.contains(seconds) else { return asked(at: seconds) }
        let day = seconds / Self.day
        if let known = offsets.withLock({ $0[day] }) { return known }
        let offset = asked(at: seconds)
        // No zone has ever changed its offset twice within a day: where both ends of one agree, so does all that lies between.
        if asked(at: day * Self.day) == offset, asked(at: (day + 1) * Self.day) == offset {
            offsets.withLock { offsets in
                if offsets.count >= Self.mostDays { offsets.removeAll() }
                offsets[day] = offset
            }
        }
        return offset
    }

    private func asked(at seconds: Int64) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))))
    }
}
