import Billing
import Core

extension Job {
    /// How many may be claimed: renewals and each lane apart, so that none keeps the other waiting.
    struct Room: Hashable, Sendable {
        struct Lane: Hashable, Sendable {
            var limit: Int
            /// Of one merchant, what it holds already included.
            var mostOfOne = Int.max
            var held: [Merchant.ID: Int] = [:]
        }

        var renewals: Lane
        var lanes: [Job.Lane: Lane]
        var inAll = Int.max

        init(renewals: Lane, lanes: [Job.Lane: Lane], inAll: Int = .max) {
            self.renewals = renewals
            self.lanes = lanes
            self.inAll = inAll
        }

        init(renewals: Int, errands: Int) {
            self.init(
                renewals: Lane(limit: renewals), lanes: [.errands: Lane(limit: errands), .mail: Lane(limit: errands)])
        }
    }
}

extension BillingTransaction {
    /// Leases what is due, oldest first, a fair share of each merchant (C8, D4).
    ///
    /// - Parameter turn: a number that grows with each claim, so that merchants take turns when there is not room for all.
    func claimJobs(
        dueAt now: Instant, until lease: Instant, room: Job.Room, turn: Int = 0,
        of kinds: [Job.Kind] = Job.Kind.allCases
    ) throws -> [Job] {
        let due = try jobs.due(kinds, at: now)
        var claimed = try claim(
            due.filter { $0.kind.lane == nil }, dueAt: now, until: lease, room.renewals, room.inAll, turn: turn)
        for lane in Job.Lane.allCases {
            guard let roomInLane = room.lanes[lane] else { continue }
            claimed += try claim(
                due.filter { $0.kind.lane == lane }, dueAt: now, until: lease, roomInLane, room.inAll - claimed.count,
                turn: turn)
        }
        return claimed
    }

    private func claim(
        _ due: [Job.Due], dueAt now: Instant, until lease: Instant, _ room: Job.Room.Lane, _ inAll: Int, turn: Int
    ) throws -> [Job] {
        let limit = min(room.limit, inAll)
        var held = room.held
        // Whoever holds a full share has no turn, so that no turn is lost on them.
        let due = due.filter { held[$0.merchant, default: 0] < room.mostOfOne }
        guard !due.isEmpty, limit > 0 else { return [] }
        let share = max(1, limit / due.count)
        let start = due.count > limit ? turn * limit % due.count : 0
        let served = (due[start...] + due[..<start]).prefix(limit)
        return try served.flatMap { due in
            let own = held[due.merchant, default: 0]
            let claimed = try jobs.claim(due, dueAt: now, until: lease, limit: min(share, room.mostOfOne - own))
            held[due.merchant] = own + claimed.count
            return claimed
        }
    }
}
