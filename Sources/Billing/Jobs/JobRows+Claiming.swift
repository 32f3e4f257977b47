import Core
import Storage

extension Job {
    /// Whose jobs of which kind are due.
    package struct Due: Hashable {
        package let merchant: Merchant.ID
        package let kind: Kind
    }
}

/// Leasing what is due.
extension JobRows {
    /// Whose jobs of which of these kinds are due: one look at an index for each merchant and kind, however many jobs are.
    package func due(_ kinds: [Job.Kind], at now: Instant) throws -> [Job.Due] {
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

    /// Chosen first and leased then: in one statement PostgreSQL may read, and lock, the whole table to join the two.
    package func claim(_ due: Job.Due, dueAt now: Instant, until lease: Instant, limit: Int) throws -> [Job] {
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

    /// The next thing that a test clock owes, whenever that is. Nobody is given it.
    func next(on clock: TestClock.ID, in scope: Scope) throws -> Job? {
        try first(
            """
            SELECT * FROM jobs
            WHERE \(scope) AND test_clock_id = \(clock) AND quarantined_at IS NULL
            ORDER BY run_at, kind, subject_id
            LIMIT 1
            """
        ).map(Job.init)
    }

    /// The next thing that a test clock owes up to `instant`, leased for its advance.
    func claim(on clock: TestClock.ID, in scope: Scope, dueAt instant: Instant, until lease: Instant) throws -> Job? {
        identityMap.forget(.fences)
        return try first(
            """
            UPDATE jobs SET leased_until = \(lease), fence = fence + 1, tries = tries + 1
            WHERE \(scope) AND (kind, subject_id) IN (
                SELECT kind, subject_id FROM jobs
                WHERE \(scope) AND test_clock_id = \(clock) AND quarantined_at IS NULL AND run_at <= \(instant)
                ORDER BY run_at, kind, subject_id
                LIMIT 1)
            RETURNING *
            """
        ).map(Job.init)
    }

    /// Reads the numbers of these, which whoever renews holds on to.
    func preloadFences(of jobs: [Job], in scope: Scope) throws {
        let rows = try query(
            """
            SELECT subject_id, fence FROM jobs
            WHERE \(scope) AND kind = \(Job.Kind.subscription) AND subject_id IN (\(list: jobs.map(\.subject)))
            """)
        for row in rows { identityMap.fences[try row.text("subject_id")] = try row.int64("fence") }
    }
}
