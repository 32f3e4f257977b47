import Core
import Foundation

extension Clock {
    /// The machine's clock. Composed here and nowhere else (D8).
    static let system = Clock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

extension Instant {
    /// `2026-03-01T12:00:00.123Z`.
    var timestamp: String { "\(Zone.utc.local(at: self))Z" }
}

extension Zone {
    /// What this machine's wall clock shows; UTC where it does not say.
    static var ofMachine: Zone { (try? Zone(TimeZone.current.identifier)) ?? .utc }
}
