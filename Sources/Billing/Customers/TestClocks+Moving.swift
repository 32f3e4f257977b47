import Core

extension TestClocks {
    /// How much of a clock's way is made at once. Then the job goes to the end of the line: clocks of others take their
    /// turns, and a process that is to stop has not decades before it.
    private static let slice = (steps: 64, time: Span.seconds(1))

    /// Moves a test clock a part of the way to its target, doing all that falls due on it, in order. Whoever takes the job
    /// next goes on from where the clock stands, after a worker's death too.
    ///
    /// - Parameter attend: does one job that fell due on the clock.
    package func move(for job: Job, attend: @Sendable (Job) async -> Void) async throws {
        let id = TestClock.ID(job.subject)
        let scope = job.scope
        // Nothing on the clock is charged before the reconciliation, and nothing is passed over meanwhile (P5).
        try await context.read { try $0.requireReconciled(in: scope) }
        let started = context.clock.now()
        for _ in 0..<Self.slice.steps {
            let next = try await context.write { tx -> Job? in
                try tx.jobs.hold(job)
                guard let way = try tx.testClocks.way(of: id, in: scope) else { return nil }
                let lease = tx.clock.now() + Job.lease
                switch way.next(try tx.jobs.claim(on: id, in: scope, dueAt: way.target, until: lease)) {
                case .arrive:
                    try tx.arrive(id, at: way.target, in: scope)
                    return nil
                case .fail:
                    try tx.fail(id, in: scope)
                    return nil
                case .attend(let due):
                    try tx.testClocks.step(id, to: due.runAt, in: scope)
                    // The advance of a long time is one job: it stays leased while it moves.
                    try tx.jobs.prolong(job, until: lease)
                    return due
                }
            }
            guard let next else { return }
            await attend(next)
            guard context.clock.now() - started < Self.slice.time else { break }
        }
        let now = context.clock.now()
        try await context.write { try $0.jobs.putOff(job, until: now) }
    }
}

extension BillingTransaction {
    fileprivate func arrive(_ id: TestClock.ID, at target: Instant, in scope: Scope) throws {
        try testClocks.arrive(id, at: target, in: scope)
        try record(.testClockReady, .testClock(id), of: nil, in: scope, at: clock.now())
    }

    fileprivate func fail(_ id: TestClock.ID, in scope: Scope) throws {
        try testClocks.fail(id, in: scope)
        try record(.testClockFailed, .testClock(id), of: nil, in: scope, at: clock.now())
    }
}
