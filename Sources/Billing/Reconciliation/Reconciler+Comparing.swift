import Core

extension Reconciler {
    /// Compares the lists of all processors with the attempts of all merchants, now (P5). By itself it happens every day.
    ///
    /// An account whose processor does not answer is set aside, and the others are compared.
    ///
    /// - Parameter since: charges from then on; nil for the last three days.
    public func compare(since: Instant? = nil, dryRun: Bool) async throws -> [Discrepancy] {
        let since = since ?? context.clock.now() - Reconciliation.window
        var found: [Discrepancy] = []
        for account in try await accounts() {
            found += await compare(account, since: since, dryRun: dryRun) ?? []
        }
        return found
    }

    /// - Returns: nil when it could not be compared.
    func compare(
        _ account: (scope: Scope, processor: String), since: Instant, dryRun: Bool
    ) async -> [Discrepancy]? {
        do {
            return try await Reconciliation(context, hear: hear).run(
                with: account.processor, in: account.scope, since: since, dryRun: dryRun)
        } catch {
            let name = ProcessorAccount(account.scope).name
            hear(SetAside("the list of \(account.processor) for \(name)", because: error))
            return nil
        }
    }

    /// Every account that can be charged, or was.
    func accounts() async throws -> [(scope: Scope, processor: String)] {
        try await context.read { try $0.processorAccounts.used() }
    }
}

extension BillingTransaction {
    /// From now on this account is compared every day.
    func compareDaily(with processor: String, in scope: Scope, at now: Instant) throws {
        try jobs.scheduleUnlessListed(
            .reconciliation, Reconciliation.subject(processor, scope), in: scope, at: now + Reconciliation.interval)
    }
}

extension Reconciliation {
    /// `sandbox-test`: jobs of both modes live side by side.
    static func subject(_ processor: String, _ scope: Scope) -> String { "\(processor)-\(scope.mode.rawValue)" }

    /// The daily one, for the scheduler.
    ///
    /// - Throws: `unavailable` when the processor does not answer: see ``putOff(_:)``.
    package func runDaily(_ job: Job) async throws -> [Discrepancy] {
        let processor = String(job.subject.dropLast(job.scope.mode.rawValue.count + 1))
        let now = context.clock.now()
        let found = try await run(with: processor, in: job.scope, since: now - Self.window)
        try await context.write { tx in
            try tx.jobs.hold(job)
            try tx.jobs.schedule(.reconciliation, job.subject, in: job.scope, at: now + Self.interval)
        }
        return found
    }

    /// A processor that is silent for a day is no reason to stop asking.
    package func putOff(_ job: Job) async throws {
        let next = context.clock.now() + Self.nextTry
        try await context.write { try $0.jobs.putOff(job, until: next) }
    }
}
