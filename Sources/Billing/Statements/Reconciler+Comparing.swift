import Core
import Storage

extension Reconciler {
    /// Compares the lists of all processors with the attempts of all merchants, now (P5). By itself it happens every day.
    ///
    /// - Parameter since: charges from then on; nil for the last three days.
    /// - Throws: `unavailable` when a processor does not answer.
    public func compare(since: Instant? = nil, dryRun: Bool) async throws -> [Discrepancy] {
        let since = since ?? context.clock.now() - Comparison.window
        let accounts = try await context.database.read { db in
            try db.query(
                """
                SELECT merchant_id, livemode, processor FROM payment_methods
                UNION
                SELECT merchant_id, livemode, processor FROM payment_attempts
                ORDER BY merchant_id, livemode, processor
                """
            ).map { (try Scope($0), try $0.text("processor")) }
        }
        var found: [Discrepancy] = []
        for (scope, processor) in accounts {
            found += try await Comparison(context).run(with: processor, in: scope, since: since, dryRun: dryRun)
        }
        return found
    }
}

extension Connection {
    /// From now on this account is compared every day.
    func compareDaily(with processor: String, in scope: Scope, at now: Instant) throws {
        try execute(
            """
            INSERT INTO jobs (merchant_id, kind, subject_id, livemode, run_at, leased_until, fence, tries)
            VALUES (\(scope.merchant), \(Job.Kind.comparison), \(Comparison.subject(processor, scope)), \(scope.mode),
                \(now + Comparison.interval), 0, 0, 0)
            ON CONFLICT (merchant_id, kind, subject_id) DO NOTHING
            """)
    }
}

extension Comparison {
    /// `sandbox-test`: jobs of both modes live side by side.
    static func subject(_ processor: String, _ scope: Scope) -> String { "\(processor)-\(scope.mode.rawValue)" }

    /// The daily one.
    func runDaily(_ job: Job) async throws -> [Discrepancy] {
        let processor = String(job.subject.dropLast(job.scope.mode.rawValue.count + 1))
        let now = context.clock.now()
        let found = try await run(with: processor, in: job.scope, since: now - Self.window)
        try await context.database.write { db in
            try db.hold(job)
            try db.schedule(.comparison, job.subject, in: job.scope, at: now + Self.interval)
        }
        return found
    }
}
