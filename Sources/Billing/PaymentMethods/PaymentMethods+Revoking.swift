extension PaymentMethods {
    /// Has a detached method forgotten by its processor, for the scheduler.
    package func revoke(for job: Job) async throws {
        let id = PaymentMethod.ID(job.subject)
        let method = try await context.read { try $0.methods.find(id, in: job.scope) }
        try await context.processors.named(method.processor).revoke(
            method.token, at: ProcessorAccount(job.scope))
    }
}
