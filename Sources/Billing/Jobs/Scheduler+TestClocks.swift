import Core
import Storage

extension Scheduler {
    /// Moves a test clock to its target, doing on the way all that falls due, in order. A worker that dies in the middle
    /// is followed by another, which goes on from where the clock stands.
    func advance(testClock job: Job) async throws {
        let id = TestClock.ID(job.subject)
        let scope = job.scope
        let context = context
        while true {
            let next = try await context.database.write { db -> Job? in
                try db.hold(job)
                guard let target = try db.target(of: id, in: scope) else { return nil }
                let now = context.clock.now()
                guard let due = try db.claimJob(on: id, in: scope, dueAt: target, until: now + Self.lease) else {
                    try db.arrive(id, at: target, in: scope, context)
                    return nil
                }
                try db.execute(
                    """
                    UPDATE test_clocks SET frozen_at = \(due.runAt)
                    WHERE \(scope) AND id = \(id) AND frozen_at < \(due.runAt)
                    """)
                // The advance of a long time is one job: it stays leased while it moves.
                try db.prolong(job, until: now + Self.lease)
                return due
            }
            guard let next else { return }
            await attend(to: next)
        }
    }
}

extension Connection {
    fileprivate func target(of clock: TestClock.ID, in scope: Scope) throws -> Instant? {
        try first("SELECT target_at FROM test_clocks WHERE \(scope) AND id = \(clock)")?.instantIfAny("target_at")
    }

    fileprivate func arrive(_ id: TestClock.ID, at target: Instant, in scope: Scope, _ context: BillingContext) throws {
        try execute(
            """
            UPDATE test_clocks SET frozen_at = \(target), target_at = NULL, status = \(TestClock.Status.ready)
            WHERE \(scope) AND id = \(id)
            """)
        try record(.testClockReady, .testClock(id), of: nil, in: scope, at: context.clock.now(), context)
    }

    fileprivate func prolong(_ job: Job, until lease: Instant) throws {
        try execute(
            """
            UPDATE jobs SET leased_until = \(lease)
            WHERE \(job.scope) AND kind = \(job.kind) AND subject_id = \(job.subject) AND fence = \(job.fence)
            """)
    }
}
