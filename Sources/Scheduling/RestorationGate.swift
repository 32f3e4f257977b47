import Core
import Synchronization

/// Whether this process has seen that no restore waits to be reconciled, or when it looks again.
final class RestorationGate: Sendable {
    private enum State { case unknown, waiting(until: Instant), open }
    private let state = Mutex(State.unknown)

    func isToBeTried(at now: Instant) -> Bool {
        state.withLock { state in
            switch state {
            case .open: false
            case .unknown: true
            case .waiting(let until): until <= now
            }
        }
    }
    func open() { state.withLock { $0 = .open } }
    func wait(until instant: Instant) { state.withLock { $0 = .waiting(until: instant) } }
}
