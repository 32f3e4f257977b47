import Core

/// Attempts whose end is not known here, and what their processors say of them (P3, P5).
public struct Reconciler: Sendable {
    let context: BillingContext
    let hear: SetAside.Hearing

    /// - Parameter hear: told of what had to be set aside, so that the rest could go on.
    public init(_ context: BillingContext, hear: @escaping SetAside.Hearing = { _ in }) {
        self.context = context
        self.hear = hear
    }

    public struct Finding: Sendable {
        public let attempt: PaymentAttempt
        /// The processor's word, in one line: `succeeded ch_…`, `declined insufficient_funds`, `never heard of it`.
        public let answer: String
        /// What was written here; nil in a dry run.
        public let settled: PaymentAttempt.State?
    }

    /// One that cannot be asked about or written down stops none of the others.
    ///
    /// - Parameters:
    ///   - dryRun: only ask; write nothing.
    ///   - limit: how many attempts are looked at, oldest first.
    public func run(dryRun: Bool, limit: Int = 1_000) async throws -> [Finding] {
        let hear = hear
        let open = try await context.read { tx in
            try tx.attempts.everyOpen(limit: limit, hear: hear)
        }
        var findings: [Finding] = []
        for attempt in open {
            do {
                let answer = try await context.processors.named(attempt.processor).ask(about: attempt)
                let settled = dryRun ? nil : try await Payments(context).reconcile(attempt).state
                findings.append(Finding(attempt: attempt, answer: Self.line(answer), settled: settled))
            } catch {
                hear(SetAside("attempt \(attempt.id)", because: error))
                findings.append(Finding(attempt: attempt, answer: "set aside: \(error)", settled: nil))
            }
        }
        return findings
    }

    private static func line(_ answer: LookupOutcome) -> String {
        switch answer {
        case .found(.succeeded(let money, let references)): "succeeded \(references[.charge] ?? "") \(money)"
        case .found(.pending(let references, let status)):
            "pending \(references[.charge] ?? "")\(status.map { ": \($0)" } ?? "")"
        case .found(.requiresAction): "waits for the customer"
        case .found(.declined(let decline, _)): "declined \(decline.code)"
        case .found(.neverSent(let why)): "never sent: \(why)"
        case .found(.unknown(let why)), .noAnswer(let why): "no answer: \(why)"
        case .neverHeard: "never heard of it"
        }
    }
}
