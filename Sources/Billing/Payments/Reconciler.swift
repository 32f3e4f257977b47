import Core
import Storage

/// Attempts whose end is not known here, and what their processors say of them (P3, P5).
public struct Reconciler: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public struct Finding: Sendable {
        public let attempt: PaymentAttempt
        /// The processor's word, in one line: `succeeded ch_…`, `declined insufficient_funds`, `never heard of it`.
        public let answer: String
        /// What was written here; nil in a dry run.
        public let settled: PaymentAttempt.State?
    }

    /// - Parameters:
    ///   - dryRun: only ask; write nothing.
    ///   - limit: how many attempts are looked at, oldest first.
    public func run(dryRun: Bool, limit: Int = 1_000) async throws -> [Finding] {
        let open = try await context.database.read { db in
            try db.query(
                """
                SELECT * FROM payment_attempts WHERE state NOT IN ('succeeded', 'failed')
                ORDER BY created_at, id
                LIMIT \(limit)
                """
            ).map(PaymentAttempt.init)
        }
        var findings: [Finding] = []
        for attempt in open {
            let answer = try await context.processors.named(attempt.processor).lookup(attempt.id)
            let settled = dryRun ? nil : try await Payments(context).reconcile(attempt).state
            findings.append(Finding(attempt: attempt, answer: Self.line(answer), settled: settled))
        }
        return findings
    }

    private static func line(_ answer: LookupOutcome) -> String {
        switch answer {
        case .found(.succeeded(let reference)): "succeeded \(reference)"
        case .found(.pending(let reference)): "pending \(reference)"
        case .found(.requiresAction): "waits for the customer"
        case .found(.declined(let decline, _)): "declined \(decline.code)"
        case .found(.unknown(let why)), .noAnswer(let why): "no answer: \(why)"
        case .neverHeard: "never heard of it"
        }
    }
}
