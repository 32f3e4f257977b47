import Core
import Synchronization

/// One line of work, which goes on only when the driver says so: as far as its next turn, and no further.
///
/// Many fibers exist, one runs. Whatever order the driver chooses is an order in which threads could have run.
final class Fiber: Sendable {
    /// The fiber that is asking, for whoever is called deep inside of it.
    @TaskLocal static var current: Fiber?

    /// What a parked fiber waits for.
    enum Wake: Hashable, Sendable {
        case at(Instant)
        /// Something is due in the queue of jobs.
        case work
        /// The processor has something to tell.
        case news
    }

    let name: String
    private let body: @Sendable () async -> Void

    private struct State {
        var parked: CheckedContinuation<Void, Never>?
        var driver: CheckedContinuation<Void, Never>?
        var wake: Wake
        var isFinished = false
    }
    private let state: Mutex<State>

    init(_ name: String, from start: Instant, body: @escaping @Sendable () async -> Void) {
        self.name = name
        self.body = body
        state = Mutex(State(wake: .at(start)))
    }

    /// Whether it is the worker of a process.
    var isWorker: Bool { name.hasPrefix("worker") }
    var isFinished: Bool { state.withLock(\.isFinished) }
    var wake: Wake { state.withLock(\.wake) }

    /// Called inside of the fiber: the driver has the next word.
    func pause(until wake: Wake) async {
        await withCheckedContinuation { continuation in
            let driver = state.withLock { state in
                state.parked = continuation
                state.wake = wake
                return state.driver.take()
            }
            driver?.resume()
        }
    }

    /// What it waited for is there: it may go on from `now`.
    func rouse(at now: Instant) { state.withLock { $0.wake = .at(now) } }

    /// Called by the driver: runs the fiber as far as its next pause, or its end.
    func step() async {
        await withCheckedContinuation { continuation in
            let parked = state.withLock { state in
                state.driver = continuation
                return state.parked.take()
            }
            if let parked { return parked.resume() }
            Task { await run() }
        }
    }

    private func run() async {
        await Fiber.$current.withValue(self) { await body() }
        let driver = state.withLock { state in
            state.isFinished = true
            return state.driver.take()
        }
        driver?.resume()
    }
}
