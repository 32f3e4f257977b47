import Billing
import Core
import Logging
import Metrics
import Scheduling
import Synchronization

/// Raises the alarm while billing waits because the machine's clock has leapt ahead (D9): a gauge for whoever watches the
/// figures, and a line an hour for whoever reads the log.
final class ClockAlarm: Sendable {
    private let logger: Logger
    private let lastToldAt = Mutex<Instant?>(nil)
    private static let pause = Span.hours(1)

    init(_ logger: Logger) { self.logger = logger }

    func hear(_ standing: MachineClock.Standing) {
        Gauge(label: "billing_waits_for_clock").record(standing.isLeap ? 1 : 0)
        let isDue = lastToldAt.withLock { last in
            guard standing.isLeap else {
                last = nil
                return false
            }
            if let last, standing.now >= last, standing.now - last < Self.pause { return false }
            last = standing.now
            return true
        }
        guard isDue, let highest = standing.highest else { return }
        logger.critical(
            "billing waits: the clock is more than 48 hours ahead; if it is right, run `ventanilla clock --confirm`",
            metadata: ["now": "\(Zone.utc.local(at: standing.now))Z", "highest": "\(Zone.utc.local(at: highest))Z"])
    }
}
