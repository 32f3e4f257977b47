import Billing
import Core

/// What every processor's adapter promises, whoever is behind it. Each adapter's tests run every rule.
///
/// A broken promise is thrown, so that this needs no test framework: see ``Breach``.
public struct ProcessorContract: Sendable {
    public let processor: any Processor
    public let scope: Scope
    /// A method that pays.
    public let approved: Secret
    /// A method that is refused when charged.
    public let declined: Secret
    /// By the processor's own books: how many charges took money for an attempt.
    public let timesCharged: @Sendable (PaymentAttempt.ID) async throws -> Int

    public init(
        processor: any Processor, scope: Scope, approved: Secret, declined: Secret,
        timesCharged: @escaping @Sendable (PaymentAttempt.ID) async throws -> Int
    ) {
        self.processor = processor
        self.scope = scope
        self.approved = approved
        self.declined = declined
        self.timesCharged = timesCharged
    }

    public enum Rule: String, CaseIterable, Sendable {
        case sameAttemptChargesOnce = "P1: the same attempt charges once and hears the same answer"
        case concurrentCallsChargeOnce = "P1: ten calls of one attempt at the same time charge once"
        case otherAmountIsRefused = "P1: an attempt that comes back with another amount moves no money"
        case declineIsAnAnswer = "P3: a decline has a code, and the lookup repeats it"
        case unheardIsToldApart = "P3: an attempt that never arrived is told apart from one that failed"
        case unknownMethodMovesNothing = "P3: a method that nobody knows is declined"
        case canceledStaysCanceled = "P2: an attempt that was given up never charges when it arrives late"
        case settledIsNotCanceled = "P2: giving up what has succeeded answers that it succeeded"
        case listIsWhole = "P5: the processor's list holds every charge once, and nothing of another account"
        case refundIsIdempotent = "M7: the same refund gives money back once"
        case refundNeverExceeds = "M7: refunds never exceed the charge"
        case revokeTwice = "A method is forgotten once, twice is fine, and then it cannot be charged"
    }

    public struct Breach: Error, CustomStringConvertible {
        public let rule: Rule
        public let found: String
        public var description: String { "\(rule.rawValue): found \(found)" }
    }

    public func check(_ rule: Rule) async throws {
        func demand(_ holds: Bool, _ found: Any) throws {
            guard holds else { throw Breach(rule: rule, found: "\(found)") }
        }
        let attempt = PaymentAttempt.ID("att_contract_\(rule)")
        switch rule {
        case .sameAttemptChargesOnce:
            let first = await processor.charge(charge(attempt))
            let second = await processor.charge(charge(attempt))
            try demand(first.isSuccess && first == second, (first, second))
            try demand(await processor.lookup(attempt) == .found(first), await processor.lookup(attempt))
            try demand(try await timesCharged(attempt) == 1, try await timesCharged(attempt))

        case .concurrentCallsChargeOnce:
            let outcomes = await withTaskGroup(of: ChargeOutcome.self) { group in
                for _ in 0..<10 { group.addTask { await processor.charge(charge(attempt)) } }
                return await group.reduce(into: Set<ChargeOutcome>()) { $0.insert($1) }
            }
            try demand(outcomes.contains(where: \.isSuccess) && outcomes.count == 1, outcomes)
            try demand(try await timesCharged(attempt) == 1, try await timesCharged(attempt))

        case .otherAmountIsRefused:
            let first = await processor.charge(charge(attempt, 9_990))
            let second = await processor.charge(charge(attempt, 19_990))
            try demand(!second.isSuccess, second)
            try demand(await processor.lookup(attempt) == .found(first), first)
            try demand(try await timesCharged(attempt) == 1, try await timesCharged(attempt))

        case .declineIsAnAnswer:
            let outcome = await processor.charge(charge(attempt, method: declined))
            guard case .declined(let decline, _) = outcome else { throw Breach(rule: rule, found: "\(outcome)") }
            try demand(!decline.code.isEmpty, decline)
            try demand(await processor.lookup(attempt) == .found(outcome), outcome)
            try demand(try await timesCharged(attempt) == 0, try await timesCharged(attempt))

        case .unheardIsToldApart:
            try demand(await processor.lookup(attempt) == .neverHeard, await processor.lookup(attempt))

        case .unknownMethodMovesNothing:
            let outcome = await processor.charge(charge(attempt, method: Secret("nobody's")))
            guard case .declined = outcome else { throw Breach(rule: rule, found: "\(outcome)") }
            try demand(try await timesCharged(attempt) == 0, try await timesCharged(attempt))

        case .canceledStaysCanceled:
            let canceled = await processor.cancel(attempt)
            guard case .declined = canceled else { throw Breach(rule: rule, found: "\(canceled)") }
            let late = await processor.charge(charge(attempt))
            try demand(!late.isSuccess, late)
            try demand(try await timesCharged(attempt) == 0, try await timesCharged(attempt))

        case .settledIsNotCanceled:
            let paid = await processor.charge(charge(attempt))
            let canceled = await processor.cancel(attempt)
            try demand(paid.isSuccess && canceled == paid, canceled)

        case .listIsWhole:
            let paid = await processor.charge(charge(attempt))
            _ = await processor.charge(charge(.init("\(attempt)_2"), method: declined))
            let lines = try await list(of: attempt, in: scope)
            try demand(lines.count == 2 && lines.first?.outcome == paid, lines)
            try demand(lines.first?.money == Money(9_990, .clp) && lines.first?.attempt == attempt, lines)
            let other = try await list(
                of: attempt, in: Scope(merchant: Merchant.ID("acct_other"), mode: scope.mode))
            try demand(other.isEmpty, other)

        case .refundIsIdempotent:
            _ = await processor.charge(charge(attempt, 1_000))
            let half = Money(600, .clp)
            let first = await processor.refund(attempt, refund: "\(attempt)_half", money: half)
            let second = await processor.refund(attempt, refund: "\(attempt)_half", money: half)
            try demand(first.isSuccess && first == second, (first, second))
            let rest = await processor.refund(attempt, refund: "\(attempt)_rest", money: Money(400, .clp))
            try demand(rest.isSuccess, rest)

        case .refundNeverExceeds:
            _ = await processor.charge(charge(attempt, 1_000))
            let tooMuch = await processor.refund(attempt, refund: "\(attempt)_1", money: Money(1_001, .clp))
            try demand(!tooMuch.isSuccess, tooMuch)
            _ = await processor.refund(attempt, refund: "\(attempt)_2", money: Money(700, .clp))
            let again = await processor.refund(attempt, refund: "\(attempt)_3", money: Money(301, .clp))
            try demand(!again.isSuccess, again)

        case .revokeTwice:
            try await processor.revoke(approved)
            try await processor.revoke(approved)
            let outcome = await processor.charge(charge(attempt))
            try demand(!outcome.isSuccess, outcome)
        }
    }

    /// The lines of the processor's list whose attempts' names begin like this one's.
    private func list(of attempt: PaymentAttempt.ID, in scope: Scope) async throws -> [ProcessorStatement.Line] {
        var lines: [ProcessorStatement.Line] = []
        var cursor: String?
        repeat {
            let page = try await processor.statement(
                of: ProcessorAccount(scope), since: Instant(seconds: 0), after: cursor)
            lines += page.lines
            cursor = page.next
        } while cursor != nil
        return lines.filter { $0.attempt.rawValue.hasPrefix(attempt.rawValue) }
    }

    private func charge(
        _ attempt: PaymentAttempt.ID, _ amount: Int64 = 9_990, method: Secret? = nil
    ) -> Charge {
        Charge(
            attempt: attempt, scope: scope, invoice: Invoice.ID("in_\(attempt)"), money: Money(amount, .clp),
            method: method ?? approved, description: "Netizen", returnURL: "http://127.0.0.1/back")
    }
}

extension ChargeOutcome {
    /// Whether the money is ours.
    public var isSuccess: Bool {
        if case .succeeded = self { true } else { false }
    }
}
