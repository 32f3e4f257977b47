import Core
import Storage

extension BillingTransaction {
    /// Sets when `subject` is looked at next, replacing what was set before. A worker that is on it keeps its number.
    func schedule(
        _ kind: Job.Kind, _ subject: String, in scope: Scope, testClock: TestClock.ID? = nil, at instant: Instant
    ) throws {
        try send(
            """
            INSERT INTO jobs
                (merchant_id, kind, subject_id, livemode, test_clock_id, run_at, leased_until, fence, tries)
            VALUES
                (\(scope.merchant), \(kind), \(subject), \(scope.mode), \(testClock), \(instant), 0, 0, 0)
            ON CONFLICT (merchant_id, kind, subject_id) DO UPDATE
            SET run_at = excluded.run_at, leased_until = 0, tries = 0, quarantined_at = NULL, last_error = NULL
            """)
    }

    func unschedule(_ kind: Job.Kind, _ subject: String, in scope: Scope) throws {
        try send(
            "DELETE FROM jobs WHERE \(scope) AND kind = \(kind) AND subject_id = \(subject)",
            mapping: { if kind == .subscription { $0.fences[subject] = nil } })
    }

    func isScheduled(_ kind: Job.Kind, _ subject: String, in scope: Scope) throws -> Bool {
        try first("SELECT 1 AS found FROM jobs WHERE \(scope) AND kind = \(kind) AND subject_id = \(subject)") != nil
    }

    /// The next thing that a test clock owes up to `instant`, leased for its advance.
    func claimJob(on clock: TestClock.ID, in scope: Scope, dueAt instant: Instant, until lease: Instant) throws -> Job?
    {
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

    /// Goes on only while nobody else has claimed the job since (D4).
    /// - Throws: ``LeaseLost``.
    func hold(_ job: Job) throws {
        if job.kind == .subscription, identityMap.fences[job.subject] == job.fence { return }
        let held = try first(
            """
            SELECT 1 AS held FROM jobs
            WHERE \(job.scope) AND kind = \(job.kind) AND subject_id = \(job.subject) AND fence = \(job.fence)
            """)
        guard held != nil else { throw LeaseLost() }
    }

    /// The job is done, unless doing it has set a next time.
    func finish(_ job: Job) throws {
        try send(
            """
            DELETE FROM jobs
            WHERE \(job.scope) AND kind = \(job.kind) AND subject_id = \(job.subject) AND fence = \(job.fence)
                AND leased_until > 0
            """, mapping: { if job.kind == .subscription { $0.fences[job.subject] = nil } })
    }

    /// Not now: the job is looked at again later, unless doing it has set a next time.
    func putOff(_ job: Job, until instant: Instant) throws {
        try execute(
            """
            UPDATE jobs SET run_at = \(instant), leased_until = 0, tries = 0
            WHERE \(job.scope) AND kind = \(job.kind) AND subject_id = \(job.subject) AND fence = \(job.fence)
                AND leased_until > 0
            """)
    }

    /// The job failed: it is tried again later, or set aside for a person after `limit` tries (D6).
    func postpone(_ job: Job, until instant: Instant, because error: String, limit: Int, at now: Instant) throws {
        let quarantined: Instant? = job.tries >= limit ? now : nil
        try execute(
            """
            UPDATE jobs
            SET run_at = \(instant), leased_until = 0, last_error = \(error), quarantined_at = \(quarantined)
            WHERE \(job.scope) AND kind = \(job.kind) AND subject_id = \(job.subject) AND fence = \(job.fence)
            """)
    }
}

/// Another worker has claimed the job since: whatever was being written is rolled back.
struct LeaseLost: Error {}
