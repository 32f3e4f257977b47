import Dispatch

/// Who is in a ``WorkQueue``, and what its threads do. Touched under its lock only.
struct WorkQueueState<Resource> {
    private(set) var waiting: [UInt64: Job<Resource>] = [:]
    private var people = Tickets()
    private var background = Tickets()
    /// How many people were served since background work was, which is not put off for ever.
    private var servedInARow = 0
    private static var mostInARow: Int { 8 }
    /// How many threads background work may have at once, so that one is free for whoever opens a page.
    private let mostInBackground: Int
    private var inBackground = 0

    var resting: [IdleWorker<Resource>] = []
    var threads = 0

    var isClosed = false
    /// Whether a timer runs for those who wait too long.
    var isWatched = false
    var whenEmpty: [@Sendable () -> Void] = []

    init(threads count: Int) { mostInBackground = max(1, count / 2) }

    var firstArrival: DispatchTime? { waiting.values.lazy.map(\.arrived).min() }

    mutating func append(_ job: Job<Resource>) {
        waiting[job.ticket] = job
        if job.isBackground { background.append(job.ticket) } else { people.append(job.ticket) }
    }

    mutating func remove(_ ticket: UInt64) -> Job<Resource>? { waiting.removeValue(forKey: ticket) }

    mutating func next() -> Job<Resource>? {
        if servedInARow >= Self.mostInARow, let job = nextInBackground() { return job }
        if let job = people.next(of: &waiting) {
            servedInARow += 1
            return job
        }
        return nextInBackground()
    }

    private mutating func nextInBackground() -> Job<Resource>? {
        guard inBackground < mostInBackground, let job = background.next(of: &waiting) else { return nil }
        servedInARow = 0
        inBackground += 1
        return job
    }

    /// The thread for a job that has just come: the one that rested last, for its statements are warm, else a new one.
    mutating func thread(for job: Job<Resource>, upTo count: Int) -> Admission<Resource>? {
        guard !job.isBackground || inBackground < mostInBackground else { return nil }
        let worker = resting.popLast()
        guard worker != nil || threads < count else { return nil }
        if job.isBackground { inBackground += 1 }
        if let worker { return .handed(worker) }
        threads += 1
        return .started
    }

    mutating func ended(inBackground wasInBackground: Bool) {
        if wasInBackground { inBackground -= 1 }
    }
}

/// Tickets in order of arrival. Those of whom nobody waits any more have left the queue.
private struct Tickets {
    private var order: [UInt64] = []
    private var first = 0

    mutating func append(_ ticket: UInt64) { order.append(ticket) }

    mutating func next<Resource>(of waiting: inout [UInt64: Job<Resource>]) -> Job<Resource>? {
        while first < order.count {
            let ticket = order[first]
            first += 1
            if first == order.count || first > 1024 {
                order.removeFirst(first)
                first = 0
            }
            if let job = waiting.removeValue(forKey: ticket) { return job }
        }
        return nil
    }
}

enum Admission<Resource> { case closed, started, handed(IdleWorker<Resource>), waiting }

/// Where a resting thread waits to be handed a job, or nothing: then it ends.
final class IdleWorker<Resource>: Sendable {
    private let slot = QuickLock<Job<Resource>?>(nil)
    private let bell = DispatchSemaphore(value: 0)

    func give(_ job: Job<Resource>?) {
        slot.withLock { $0 = job }
        bell.signal()
    }

    func take() -> Job<Resource>? {
        bell.wait()
        return slot.withLock { job in
            defer { job = nil }
            return job
        }
    }
}
