import Core
import Synchronization

/// Two times: the true one, which the processor and the customers live by, and the server's clock, which may be stepped.
final class SimulatedTime: Sendable {
    private let state: Mutex<(now: Instant, offset: Span)>

    init(_ start: Instant) { state = Mutex((start, .seconds(0))) }

    var now: Instant { state.withLock(\.now) }
    /// How far the server's clock is ahead of the true time.
    var offset: Span { state.withLock(\.offset) }
    var server: Clock { Clock { self.state.withLock { $0.now + $0.offset } } }
    var truth: Clock { Clock { self.now } }

    func move(to later: Instant) { state.withLock { $0.now = max($0.now, later) } }
    func setServerAhead(by offset: Span) { state.withLock { $0.offset = offset } }
}
