import Core
import Synchronization

/// A clock that stands still until it is moved, and never goes back: the demo's past is lived by it.
final class MovingClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ start: Instant) { instant = Mutex(start) }

    var clock: Clock { Clock { self.instant.withLock { $0 } } }

    func move(to target: Instant) { instant.withLock { $0 = max($0, target) } }
}
