import Core
import Dispatch

/// A few threads, each owning a connection, that run blocking work in the order it was asked for.
///
/// Blocking calls must not run on Swift's cooperative threads, and must not wait behind one another unfairly: work goes to
/// the thread that rested last (its statements are warm), else to a new thread up to the limit, else to the end of one
/// queue, in which background work stands behind the rest (see ``Urgency``). What is still in the queue leaves it when its task
/// is cancelled or when it has waited too long. A hop there and a hop back is all that a call costs.
public final class WorkerPool<Resource: WorkerResource>: Sendable {
    private let queue: WorkQueue<Resource>

    /// - Parameters:
    ///   - count: how many threads at most; they are started when they are first needed.
    ///   - patience: how long work may stand in the queue before it is refused with ``StorageError/busy(_:)``.
    ///   - make: makes a thread's resource, on that thread.
    public init(name: String, count: Int, patience: Span, make: @escaping @Sendable () -> Resource) {
        queue = WorkQueue(name: name, count: max(1, count), patience: patience, make: make)
    }

    deinit { queue.close() }

    /// Runs `work` on a thread of the pool.
    /// - Throws: what `work` throws, `CancellationError` when the task was cancelled while in the queue, or ``StorageError``:
    ///   `busy` when the wait was too long, `unavailable` when the pool is closed.
    public func run<Value: Sendable>(_ work: @escaping @Sendable (Resource) throws -> Value) async throws -> Value {
        try await run { resource, answer in answer(Result { try work(resource) }) }
    }

    /// The same for work that answers by itself, once, at the latest when its resource is about to rest.
    public func run<Value: Sendable>(
        _ work: @escaping @Sendable (Resource, @escaping @Sendable (Result<Value, any Error>) -> Void) -> Void
    ) async throws -> Value {
        let ticket = queue.newTicket()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Value, any Error>) in
                let job = Job<Resource>(
                    ticket: ticket,
                    work: { resource in work(resource) { continuation.resume(with: $0) } },
                    refuse: { continuation.resume(throwing: $0) })
                guard !Task.isCancelled else { return job.refuse(CancellationError()) }
                queue.submit(job)
                // A cancellation between the two lines above found nobody in the queue to refuse.
                if Task.isCancelled { queue.refuse(ticket, because: CancellationError()) }
            }
        } onCancel: {
            queue.refuse(ticket, because: CancellationError())
        }
    }

    /// Refuses new work, lets what is running and in the queue end, and returns when every thread has given up its resource.
    public func close() async {
        queue.close()
        await withCheckedContinuation { queue.whenEmpty($0.resume) }
    }
}

/// What a thread of a ``WorkerPool`` owns. It never leaves that thread.
public protocol WorkerResource: SendableMetatype {
    /// Called after the answer was given and while nobody is in the queue: the moment to end what need not be waited for.
    func rest()
}

struct Job<Resource>: Sendable {
    let ticket: UInt64
    let isBackground = Urgency.isBackground
    let arrived = DispatchTime.now()
    let work: @Sendable (Resource) -> Void
    let refuse: @Sendable (any Error) -> Void
}
