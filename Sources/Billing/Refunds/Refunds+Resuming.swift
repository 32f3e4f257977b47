import Core

extension Refunds {
    /// Goes on with a refund that has no end, for the scheduler: until it has one, it is asked about again, with growing gaps.
    package func resume(for job: Job) async throws {
        let refund = try await resume(Refund.ID(job.subject), in: job.scope)
        guard refund.state == .pending else { return }
        let next = context.clock.now() + PollingPolicy.backoff(job.tries)
        try await context.write { tx in
            try tx.jobs.hold(job)
            try tx.jobs.schedule(.refund, job.subject, in: job.scope, at: next)
        }
    }
}
