import Core
import Storage

/// The stored jobs: what is to be done, when, and by whom it is leased.
package struct JobRows: Rows {
    package let tx: BillingTransaction

    /// Sets when `subject` is looked at next, replacing what was set before. A worker that is on it keeps its number.
    package func schedule(
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

    /// Sets when `subject` is looked at first; one that is on the list stays where it is.
    func scheduleUnlessListed(_ kind: Job.Kind, _ subject: String, in scope: Scope, at instant: Instant) throws {
        try execute(
            """
            INSERT INTO jobs (merchant_id, kind, subject_id, livemode, run_at, leased_until, fence, tries)
            VALUES (\(scope.merchant), \(kind), \(subject), \(scope.mode),
                \(instant), 0, 0, 0)
            ON CONFLICT (merchant_id, kind, subject_id) DO NOTHING
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

    /// What a test clock owed goes by everybody's clock from now on.
    func release(from clock: TestClock.ID, in scope: Scope, at now: Instant) throws {
        try execute("UPDATE jobs SET test_clock_id = NULL, run_at = \(now) WHERE \(scope) AND test_clock_id = \(clock)")
    }

    /// Goes on only while nobody else has claimed the job since (D4).
    /// - Throws: ``LeaseLost``.
    package func hold(_ job: Job) throws {
        if job.kind == .subscription, identityMap.fences[job.subject] == job.fence { return }
        let held = try first(
            """
            SELECT 1 AS held FROM jobs
            WHERE \(job.scope) AND kind = \(job.kind) AND subject_id = \(job.subject) AND fence = \(job.fence)
            """)
        guard held != nil else { throw LeaseLost() }
    }

    /// A job that takes long stays leased while it goes on.
    func prolong(_ job: Job, until lease: Instant) throws {
        try execute(
            """
            UPDATE jobs SET leased_until = \(lease)
            WHERE \(job.scope) AND kind = \(job.kind) AND subject_id = \(job.subject) AND fence = \(job.fence)
            """)
    }

    /// The job is done, unless doing it has set a next time.
    package func finish(_ job: Job) throws {
        try send(
            """
            DELETE FROM jobs
            WHERE \(job.scope) AND kind = \(job.kind) AND subject_id = \(job.subject) AND fence = \(job.fence)
                AND leased_until > 0
            """, mapping: { if job.kind == .subscription { $0.fences[job.subject] = nil } })
    }

    /// Not now: the job is looked at again later, unless doing it has set a next time.
    package func putOff(_ job: Job, until instant: Instant) throws {
        try execute(
            """
            UPDATE jobs SET run_at = \(instant), leased_until = 0, tries = 0
            WHERE \(job.scope) AND kind = \(job.kind) AND subject_id = \(job.subject) AND fence = \(job.fence)
                AND leased_until > 0
            """)
    }

    /// The job failed: it is tried again later, or set aside for a person (D6). A next time that doing it has set stands: the
    /// commit that set it may have been taken for lost.
    package func postpone(_ job: Job, until instant: Instant, because error: String, quarantined: Instant?) throws {
        try execute(
            """
            UPDATE jobs
            SET run_at = \(instant), leased_until = 0, last_error = \(error), quarantined_at = \(quarantined)
            WHERE \(job.scope) AND kind = \(job.kind) AND subject_id = \(job.subject) AND fence = \(job.fence)
                AND leased_until > 0
            """)
    }
}

extension BillingTransaction {
    package var jobs: JobRows { JobRows(tx: self) }
}

extension Job {
    init(_ row: Row) throws {
        self.init(
            scope: try Scope(row), kind: try row.value("kind"), subject: try row.text("subject_id"),
            runAt: try row.instant("run_at"), tries: try row.int("tries"), testClock: try row.idIfAny("test_clock_id"),
            fence: try row.int64("fence"))
    }
}
