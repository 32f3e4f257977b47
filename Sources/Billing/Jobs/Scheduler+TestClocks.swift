import Core
import Storage

extension Scheduler {
    /// How much of a clock's way is made at once. Then the job goes to the end of the line: clocks of others take their
    /// turns, and a process that is to stop has not decades before it.
    private static let slice = (steps: 64, time: Span.seconds(1))

    /// Moves a test clock a part of the way to its target, doing all that falls due on it, in order. Whoever takes the job
    /// next goes on from where the clock stands, after a worker's death too.
    func advance(testClock job: Job) async throws {
        let id = TestClock.ID(job.subject)
        let scope = job.scope
        // Nothing on the clock is charged before the reconciliation, and nothing is passed over meanwhile (P5).
        try await context.read { try $0.requireReconciled(in: scope) }
        let started = context.clock.now()
        for _ in 0..<Self.slice.steps {
            let next = try await context.write { tx -> Job? in
                try tx.hold(job)
                guard let (target, stepsLeft) = try tx.way(of: id, in: scope) else { return nil }
                let now = tx.clock.now()
                guard let due = try tx.claimJob(on: id, in: scope, dueAt: target, until: now + Self.lease) else {
                    try tx.arrive(id, at: target, in: scope)
                    return nil
                }
                guard stepsLeft.map({ $0 > 0 }) ?? true else {
                    try tx.fail(id, in: scope)
                    return nil
                }
                try tx.execute(
                    """
                    UPDATE test_clocks
                    SET steps = steps + 1, steps_left = steps_left - 1,
                        frozen_at = CASE WHEN frozen_at < \(due.runAt) THEN \(due.runAt) ELSE frozen_at END
                    WHERE \(scope) AND id = \(id)
                    """)
                // The advance of a long time is one job: it stays leased while it moves.
                try tx.prolong(job, until: now + Self.lease)
                return due
            }
            guard let next else { return }
            await attend(to: next)
            guard context.clock.now() - started < Self.slice.time else { break }
        }
        let now = context.clock.now()
        try await context.write { try $0.putOff(job, until: now) }
    }
}

extension BillingTransaction {
    /// Where the clock is to go, and what it may do on its way; nil when it has arrived, or is gone.
    fileprivate func way(of clock: TestClock.ID, in scope: Scope) throws -> (target: Instant, stepsLeft: Int64?)? {
        let row = try first(
            "SELECT target_at, steps_left FROM test_clocks WHERE \(scope) AND id = \(clock) AND deleted_at IS NULL")
        guard let row, let target = try row.instantIfAny("target_at") else { return nil }
        return (target, try row.int64IfAny("steps_left"))
    }

    /// It had more to do than its advance was allowed: it stops where it stands.
    fileprivate func fail(_ id: TestClock.ID, in scope: Scope) throws {
        try execute(
            """
            UPDATE test_clocks SET target_at = NULL, status = \(TestClock.Status.failed)
            WHERE \(scope) AND id = \(id)
            """)
        try record(.testClockFailed, .testClock(id), of: nil, in: scope, at: clock.now())
    }

    fileprivate func arrive(_ id: TestClock.ID, at target: Instant, in scope: Scope) throws {
        try execute(
            """
            UPDATE test_clocks SET frozen_at = \(target), target_at = NULL, status = \(TestClock.Status.ready)
            WHERE \(scope) AND id = \(id)
            """)
        try record(.testClockReady, .testClock(id), of: nil, in: scope, at: clock.now())
    }

    fileprivate func prolong(_ job: Job, until lease: Instant) throws {
        try execute(
            """
            UPDATE jobs SET leased_until = \(lease)
            WHERE \(job.scope) AND kind = \(job.kind) AND subject_id = \(job.subject) AND fence = \(job.fence)
            """)
    }
}
