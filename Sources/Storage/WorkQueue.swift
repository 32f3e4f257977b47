import Core
import Dispatch
import Foundation
import Synchronization

/// The queue in front of a ``WorkerPool``: who waits, who works, who rests.
final class WorkQueue<Resource: WorkerResource>: Sendable {
    private let name: String
    private let count: Int
    private let patience: Span
    private let make: @Sendable () -> Resource
    private let tickets = Atomic<UInt64>(0)
    private let state: QuickLock<WorkQueueState<Resource>>

    init(name: String, count: Int, patience: Span, make: @escaping @Sendable () -> Resource) {
        self.name = name
        self.count = count
        self.patience = patience
        self.make = make
        state = QuickLock(WorkQueueState(threads: count))
    }

    func newTicket() -> UInt64 { tickets.add(1, ordering: .relaxed).newValue }

    func submit(_ job: Job<Resource>) {
        let admission = state.withLock { state -> Admission<Resource> in
            if state.isClosed { return .closed }
            if let admission = state.thread(for: job, upTo: count) { return admission }
            state.append(job)
            return .waiting
        }
        switch admission {
        case .closed: job.refuse(StorageError.unavailable("the database is closed"))
        case .handed(let worker): worker.give(job)
        case .started: start(with: job)
        case .waiting: refuseTheLateLater()
        }
    }

    /// Takes the job out of the queue, if it is still there.
    func refuse(_ ticket: UInt64, because error: any Error) {
        let job = state.withLock { $0.remove(ticket) }
        job?.refuse(error)
    }

    func close() {
        let resting = state.withLock { state in
            state.isClosed = true
            defer { state.resting = [] }
            return state.resting
        }
        for worker in resting { worker.give(nil) }
    }

    func whenEmpty(_ action: @escaping @Sendable () -> Void) {
        let isEmpty = state.withLock { state in
            if state.threads > 0 { state.whenEmpty.append(action) }
            return state.threads == 0
        }
        if isEmpty { action() }
    }

    /// One timer serves the whole queue, for those who came first are the first to lose patience.
    private func refuseTheLateLater() {
        let first = state.withLock { state -> DispatchTime? in
            guard !state.isWatched, let first = state.firstArrival else { return nil }
            state.isWatched = true
            return first
        }
        guard let first else { return }
        DispatchQueue.global().asyncAfter(deadline: first + wait) { [weak self] in self?.refuseTheLate() }
    }

    private func refuseTheLate() {
        let now = DispatchTime.now()
        let late = state.withLock { state -> [Job<Resource>] in
            state.isWatched = false
            let late = state.waiting.values.filter { $0.arrived + wait <= now }
            for job in late { _ = state.remove(job.ticket) }
            return late
        }
        for job in late {
            job.refuse(StorageError.busy("\(name): no connection was free for \(patience.milliseconds) ms"))
        }
        refuseTheLateLater()
    }

    private var wait: DispatchTimeInterval { .milliseconds(Int(clamping: patience.milliseconds)) }

    private func start(with job: Job<Resource>) {
        let worker = IdleWorker<Resource>()
        worker.give(job)
        let thread = Thread { [self] in
            serve(at: worker)
            let actions = state.withLock { state -> [@Sendable () -> Void] in
                state.threads -= 1
                guard state.threads == 0 else { return [] }
                defer { state.whenEmpty = [] }
                return state.whenEmpty
            }
            for action in actions { action() }
        }
        thread.name = name
        thread.start()
    }

    /// A thread's whole life. Its resource is gone when this returns.
    ///
    /// Nothing of a job outlives it, neither here nor in the thread's closure: what a job has captured may be what owns
    /// this very queue, which would then never end.
    private func serve(at worker: IdleWorker<Resource>) {
        let resource = make()
        var job = worker.take()
        while job != nil {
            let isBackground = job?.isBackground ?? false
            job.take()?.work(resource)
            job = state.withLock { state in
                state.ended(inBackground: isBackground)
                return state.next()
            }
            if job == nil {
                resource.rest()
                job = nextOrRest(worker)
            }
        }
    }

    private func nextOrRest(_ worker: IdleWorker<Resource>) -> Job<Resource>? {
        let (job, isClosed) = state.withLock { state -> (Job<Resource>?, Bool) in
            if let job = state.next() { return (job, false) }
            if !state.isClosed { state.resting.append(worker) }
            return (nil, state.isClosed)
        }
        if let job { return job }
        return isClosed ? nil : worker.take()
    }
}
