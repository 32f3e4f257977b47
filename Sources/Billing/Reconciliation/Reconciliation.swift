import Core

/// Compares a processor's own list of charges with our attempts, every day and after a restore (P5).
///
/// Nothing is believed of the list alone: what differs is asked about again before anything is written.
public struct Reconciliation: Sendable {
    let context: BillingContext
    let hear: SetAside.Hearing

    /// - Parameter hear: told of the lines that had to be set aside, so that the rest could be compared.
    public init(_ context: BillingContext, hear: @escaping SetAside.Hearing = { _ in }) {
        self.context = context
        self.hear = hear
    }

    /// From one to the next.
    static let interval = Span.hours(24)
    /// When a processor does not answer.
    static let nextTry = Span.hours(1)
    /// How far back each looks: what a stopped server or a late call left out yesterday is found today.
    static let window = Span.hours(72)
    private static let page = 200

    /// - Parameters:
    ///   - processor: its name.
    ///   - since: charges from then on are compared.
    ///   - dryRun: only ask; write nothing.
    /// - Returns: what differed, and was not known before.
    /// - Throws: `unavailable` when the processor does not answer.
    public func run(
        with processor: String, in scope: Scope, since: Instant, dryRun: Bool = false
    ) async throws -> [Discrepancy] {
        let adapter = try context.processors.named(processor)
        guard adapter.capabilities.contains(.statement) else { return [] }
        var found: [Discrepancy] = []
        var seen: Set<PaymentAttempt.ID> = []
        var cursor: String?
        repeat {
            let statement = try await adapter.statement(of: ProcessorAccount(scope), since: since, after: cursor)
            seen.formUnion(statement.lines.map(\.attempt))
            for (line, attempt) in try await pairs(statement.lines, in: scope) {
                do {
                    guard let kind = try await difference(line, attempt, adapter) else { continue }
                    let discrepancy = context.discrepancy(kind, line, of: attempt, with: processor, in: scope)
                    guard let fresh = try await resolve(discrepancy, line, dryRun: dryRun) else { continue }
                    found.append(fresh)
                } catch let error as BillingError where error.kind == .unavailable {
                    throw error
                } catch {
                    // It is found again tomorrow, and told again; those after it are compared today.
                    hear(SetAside("attempt \(line.attempt)", because: error))
                }
            }
            cursor = statement.next
        } while cursor != nil
        return try await found + missing(seen, adapter, in: scope, since: since, dryRun: dryRun)
    }

    /// Each line with the attempt that it is about, if we know it.
    private func pairs(
        _ lines: [ProcessorStatement.Line], in scope: Scope
    ) async throws -> [(ProcessorStatement.Line, PaymentAttempt?)] {
        let known = try await context.read { try $0.attempts.find(lines.map(\.attempt), in: scope) }
        let byID = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return lines.map { ($0, byID[$0.attempt]) }
    }

    /// In what a line differs from our books, by what the processor says when it is asked now. An attempt that is open here
    /// is settled by whoever looks after it.
    private func difference(
        _ line: ProcessorStatement.Line, _ attempt: PaymentAttempt?, _ processor: any Processor
    ) async throws -> Discrepancy.Kind? {
        switch Discrepancy.suspicion(line, attempt) {
        case nil: nil
        case .certain(let kind): kind
        case .ifTaken(let kind, let attempt): try await processor.hasTaken(attempt) ? kind : nil
        case .unlessTaken(let kind, let attempt): try await processor.hasTaken(attempt) ? nil : kind
        }
    }

    /// What we count as paid in that time, and the list does not hold. Attempts on test clocks have times of their own.
    private func missing(
        _ seen: Set<PaymentAttempt.ID>, _ processor: any Processor, in scope: Scope, since: Instant, dryRun: Bool
    ) async throws -> [Discrepancy] {
        let (from, to) = (since + .hours(1), context.clock.now() - .hours(1))
        var found: [Discrepancy] = []
        var last = PaymentAttempt.ID("")
        while true {
            let after = last
            let page = try await context.read { tx in
                try tx.attempts.succeeded(
                    at: processor.name, in: scope, from: from, to: to, after: after, limit: Self.page)
            }
            guard let end = page.last else { return found }
            last = end.id
            for attempt in page where !seen.contains(attempt.id) {
                guard try await !processor.hasTaken(attempt) else { continue }
                let line = ProcessorStatement.Line(
                    attempt: attempt.id, invoice: attempt.invoice, money: attempt.money, outcome: .unknown("missing"),
                    method: nil)
                let discrepancy = context.discrepancy(.notTaken, line, of: attempt, with: processor.name, in: scope)
                if let fresh = try await resolve(discrepancy, line, dryRun: dryRun) { found.append(fresh) }
            }
        }
    }
}

extension BillingContext {
    fileprivate func discrepancy(
        _ kind: Discrepancy.Kind, _ line: ProcessorStatement.Line, of attempt: PaymentAttempt?, with processor: String,
        in scope: Scope
    ) -> Discrepancy {
        let now = clock.now()
        return Discrepancy(
            id: .new(at: now, using: chance), scope: scope, processor: processor, attempt: line.attempt, kind: kind,
            invoice: attempt?.invoice, customer: attempt?.customer, money: line.money,
            reference: line.outcome.references[.charge], resolution: .open, foundAt: now)
    }
}

extension Processor {
    /// Whether it has the money of an attempt, asked now.
    /// - Throws: `unavailable` when it does not answer.
    fileprivate func hasTaken(_ attempt: PaymentAttempt) async throws -> Bool {
        switch await ask(about: attempt) {
        case .found(.unknown(let why)), .noAnswer(let why): throw BillingError.unavailable(why)
        case .found(let outcome): outcome.isTaken
        case .neverHeard: false
        }
    }
}
