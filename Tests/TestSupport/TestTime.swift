import Core
import Synchronization

/// Time that moves only when told.
public final class TestTime: Sendable {
    private let instant: Mutex<Instant>

    public init(_ start: Instant) { instant = Mutex(start) }

    public var now: Instant { instant.withLock { $0 } }
    public var clock: Clock { Clock { self.now } }

    public func move(to later: Instant) { instant.withLock { $0 = max($0, later) } }
    public func advance(_ span: Span) { instant.withLock { $0 = $0 + span } }
}
