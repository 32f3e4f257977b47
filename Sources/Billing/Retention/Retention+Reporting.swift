extension Retention {
    /// What each offer of a merchant did, beside what happened without it.
    public func results(in scope: Scope) async throws -> [RetentionResult] {
        try await context.read { tx in try tx.retentionAssignments.results(in: scope, at: tx.clock.now()) }
    }
}
