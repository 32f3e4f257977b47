import Billing

/// Errands in hand, lane by lane: those that wait and those that run.
struct ErrandLanes {
    private struct LaneState {
        var waiting: [Job] = []
        var running: [Merchant.ID: Int] = [:]
        /// Claimed and not done, by whose they are.
        var held: [Merchant.ID: Int] = [:]

        var runningInAll: Int { running.values.reduce(0, +) }
        var heldInAll: Int { held.values.reduce(0, +) }
    }

    private let pace: Pace
    private var lanes: [Job.Lane: LaneState] = [:]
    private var inHand: Set<Job.Identity> = []

    init(_ pace: Pace) { self.pace = pace }

    /// Whether nothing runs, and nothing waits to.
    var isIdle: Bool { lanes.values.allSatisfy { $0.held.isEmpty } }

    /// - Parameter patience: after so many claims a job is told that there is no hope, though it still runs.
    mutating func append(_ job: Job, _ lane: Job.Lane, patience: Int) {
        // Its lease has ended while it runs here. It is not begun a second time beside itself: whatever it writes is refused
        // by its old number, and the next claim finds it ended, or without hope.
        if job.tries <= patience, inHand.contains(job.identity) { return }
        inHand.insert(job.identity)
        lanes[lane, default: LaneState()].waiting.append(job)
        lanes[lane, default: LaneState()].held[job.scope.merchant, default: 0] += 1
    }

    /// The next to run: the first whose lane has room, for its merchant too.
    mutating func next() -> Job? {
        for lane in Job.Lane.allCases {
            guard var state = lanes[lane], state.runningInAll < pace.width(lane) else { continue }
            let most = pace.share(of: pace.width(lane), free: pace.width(lane) - state.runningInAll)
            guard
                let index = state.waiting.firstIndex(where: { state.running[$0.scope.merchant, default: 0] < most })
            else { continue }
            let job = state.waiting.remove(at: index)
            state.running[job.scope.merchant, default: 0] += 1
            lanes[lane] = state
            return job
        }
        return nil
    }

    mutating func ended(_ job: Job) {
        guard let lane = job.kind.lane, var state = lanes[lane] else { return }
        state.running.takeOne(job.scope.merchant)
        state.held.takeOne(job.scope.merchant)
        lanes[lane] = state
        inHand.remove(job.identity)
    }

    /// What may be claimed of each lane.
    var room: [Job.Lane: Job.Room.Lane] {
        Dictionary(
            uniqueKeysWithValues: Job.Lane.allCases.map { lane in
                let depth = pace.depth(lane)
                let state = lanes[lane] ?? LaneState()
                return (
                    lane,
                    Job.Room.Lane(
                        limit: depth - state.heldInAll,
                        mostOfOne: pace.share(of: depth, free: depth - state.heldInAll), held: state.held)
                )
            })
    }

    /// Whether a claim is worth its transaction: some lane is at most half full.
    var isWorthClaiming: Bool {
        Job.Lane.allCases.contains { lane in 2 * (lanes[lane]?.heldInAll ?? 0) <= pace.depth(lane) }
    }

    /// Whether any lane has room at all.
    var hasRoom: Bool { Job.Lane.allCases.contains { lane in (lanes[lane]?.heldInAll ?? 0) < pace.depth(lane) } }
}

extension Dictionary where Value == Int {
    mutating func takeOne(_ key: Key) {
        guard let count = self[key] else { return }
        self[key] = count > 1 ? count - 1 : nil
    }
}
