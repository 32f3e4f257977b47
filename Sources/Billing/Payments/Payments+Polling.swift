import Core

extension Payments {
    /// Asks what became of an attempt, for the scheduler. One that has waited for its customer too long is given up, and one
    /// that goes on is asked about again.
    ///
    /// - Parameter hear: told of one that waits for a person, and why.
    package func reconcile(for job: Job, hear: @Sendable (PaymentAttempt, String) -> Void) async throws {
        let attempt = try await self.attempt(PaymentAttempt.ID(job.subject), in: job.scope)
        let polled = try await poll(attempt)
        var (settled, isUnchanged) = (polled.attempt, polled.isUnchanged)
        if settled.state == .unknown, let detail = settled.detail { hear(settled, detail) }
        let now = job.testClock == nil ? context.clock.now() : job.runAt
        if let patience = PollingPolicy.patience(settled.state), now > settled.createdAt + patience {
            settled = try await giveUp(settled)
            // Where nothing can be given up it is still looked after.
            isUnchanged = true
        }
        guard isUnchanged, settled.state.isOpen else { return }
        let open = settled
        try await context.write { try $0.jobs.putOff(job, until: now + $0.nextPoll(of: open, after: now)) }
    }
}
