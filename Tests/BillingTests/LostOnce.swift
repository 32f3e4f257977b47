import SandboxProcessor
import Synchronization

/// Loses the first answer after its effect, and no other.
final class LostOnce: Sendable {
    private let isSpent = Mutex(false)

    func take() -> SandboxFault? {
        isSpent.withLock { spent in
            defer { spent = true }
            return spent ? nil : .lostAfter
        }
    }
}
