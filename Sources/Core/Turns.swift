import Foundation
import Synchronization

/// Numbers that grow: one for each id that is made, so that ids of one instant keep the order in which they were made.
public final class Turns: Sendable {
    private let last = Mutex<UInt64>(0)
    private let least: @Sendable () -> UInt64

    /// - Parameter least: what the next number is at least. A fixed one counts: the same seed, the same ids.
    public init(least: @escaping @Sendable () -> UInt64 = { 0 }) { self.least = least }

    public func next() -> UInt64 {
        last.withLock { last in
            last = max(last + 1, least())
            return last
        }
    }

    /// Thirty-seconds of milliseconds since 1970 by the machine's clock: they go on where another process, or the one
    /// before, left off, and one process counts on when more than one id falls into one.
    static let ofTheDay = Turns {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return UInt64(max(0, time.tv_sec)) * 32_000 + UInt64(time.tv_nsec) / 31_250
    }
}
