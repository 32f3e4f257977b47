import Core
import Storage

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

    /// Whose jobs of which kind are due.
    struct Due: Hashable {
        let merchant: Merchant.ID
        let kind: Kind
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
        let due = try dueKinds(kinds, at: now)
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

    /// One look at an index for each merchant and kind, however many jobs are due.
    private func dueKinds(_ kinds: [Job.Kind], at now: Instant) throws -> [Job.Due] {
        let kinds = kinds.dropFirst().reduce("SELECT \(kinds[0]) AS kind" as SQL) {
            $0 + " UNION ALL SELECT \($1)"
        }
        return try query(
            """
            SELECT m.id AS merchant_id, k.kind
            FROM merchants m CROSS JOIN (\(kinds)) k
            WHERE (
                SELECT 1 FROM jobs j
                WHERE j.merchant_id = m.id AND j.kind = k.kind AND j.test_clock_id IS NULL
                    AND j.quarantined_at IS NULL AND j.run_at <= \(now) AND j.leased_until <= \(now)
                ORDER BY j.run_at, j.subject_id
                LIMIT 1) IS NOT NULL
            ORDER BY m.id, k.kind
            """
        ).map { Job.Due(merchant: try $0.id("merchant_id"), kind: try $0.value("kind")) }
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
            let jobs = try claim(due, dueAt: now, until: lease, limit: min(share, room.mostOfOne - own))
            held[due.merchant] = own + jobs.count
            return jobs
        }
    }

    /// Chosen first and leased then: in one statement PostgreSQL may read, and lock, the whole table to join the two.
    private func claim(_ due: Job.Due, dueAt now: Instant, until lease: Instant, limit: Int) throws -> [Job] {
        guard limit > 0 else { return [] }
        identityMap.forget(.fences)
        let subjects = try query(
            """
            SELECT subject_id FROM jobs
            WHERE merchant_id = \(due.merchant) AND kind = \(due.kind) AND test_clock_id IS NULL
                AND quarantined_at IS NULL AND run_at <= \(now) AND leased_until <= \(now)
            ORDER BY run_at, subject_id
            LIMIT \(limit)
            """
        ).map { try $0.text("subject_id") }
        guard let last = subjects.last else { return [] }
        // Few lengths of the list, so that few statements are prepared.
        var size = 1
        while size < subjects.count { size *= 2 }
        let padded = subjects + Array(repeating: last, count: size - subjects.count)
        return try query(
            """
            UPDATE jobs SET leased_until = \(lease), fence = fence + 1, tries = tries + 1
            WHERE merchant_id = \(due.merchant) AND kind = \(due.kind) AND leased_until <= \(now)
                AND subject_id IN (\(list: padded))
            RETURNING *
            """
        ).map(Job.init).sorted { ($0.runAt, $0.subject) < ($1.runAt, $1.subject) }
    }
}
