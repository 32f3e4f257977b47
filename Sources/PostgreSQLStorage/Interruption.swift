import CLibPQ
import Dispatch
import Storage

/// Carries a task's cancellation to the statement that runs on its behalf, and to no other.
final class Interruption: Sendable {
    private enum State {
        case waiting
        case running(CancelRequest)
        case interrupted
    }

    private let state = QuickLock(State.waiting)

    /// - Throws: `CancellationError` when the task was cancelled before its turn came.
    func begin(_ request: CancelRequest) throws {
        try state.withLock { state in
            if case .interrupted = state { throw CancellationError() }
            state = .running(request)
        }
    }

    /// Returns when no request of this task is on its way any more, so that none can hit the next transaction.
    func end() { state.withLock { state in if case .running = state { state = .waiting } } }

    var isInterrupted: Bool {
        state.withLock { state in if case .interrupted = state { true } else { false } }
    }

    func interrupt() {
        // Asking the server takes a connection of its own: not on the thread of whoever cancels.
        DispatchQueue.global().async { [self] in
            state.withLock { state in
                if case .running(let request) = state { request.send() }
                state = .interrupted
            }
        }
    }
}

/// Asks the server to stop what a connection is running.
///
/// Unchecked: libpq documents that a `PGcancel` is only read, and may be used from any thread.
final class CancelRequest: @unchecked Sendable {
    private let handle: OpaquePointer?

    init(_ connection: OpaquePointer) { handle = PQgetCancel(connection) }

    deinit { PQfreeCancel(handle) }

    func send() {
        var complaint = [CChar](repeating: 0, count: 256)
        _ = PQcancel(handle, &complaint, CInt(complaint.count))
    }
}
