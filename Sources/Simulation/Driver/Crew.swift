import Core
import Synchronization

/// The fibers of a simulated year, in the order in which they came.
final class Crew: Sendable {
    private let fibers = Mutex<[Fiber]>([])

    func add(_ name: String, from start: Instant, body: @escaping @Sendable () async -> Void) {
        fibers.withLock { $0.append(Fiber(name, from: start, body: body)) }
    }

    /// Those that may go on now.
    func ready(at now: Instant) -> [Fiber] {
        fibers.withLock { fibers in
            fibers.removeAll(where: \.isFinished)
            return fibers.filter { fiber in
                if case .at(let instant) = fiber.wake { instant <= now } else { false }
            }
        }
    }

    /// When the next of those that wait for a time goes on.
    var nextWake: Instant? {
        fibers.withLock { fibers in
            fibers.compactMap { fiber in
                if case .at(let instant) = fiber.wake { instant } else { nil }
            }.min()
        }
    }

    /// Everybody who waits for this may go on.
    /// - Returns: whether anybody did.
    func ring(for wake: Fiber.Wake, at now: Instant) -> Bool {
        fibers.withLock { fibers in
            var anybody = false
            for fiber in fibers {
                guard fiber.wake == wake else { continue }
                fiber.rouse(at: now)
                anybody = true
            }
            return anybody
        }
    }
}
