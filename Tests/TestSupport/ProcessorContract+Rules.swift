import Billing
import Core

extension ChargeOutcome {
    /// Whether the money is ours.
    public var isSuccess: Bool {
        if case .succeeded = self { true } else { false }
    }
}

extension ProcessorContract {
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
    func list(of attempt: PaymentAttempt.ID, in scope: Scope) async throws -> [ProcessorStatement.Line] {
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

    func charge(
        _ attempt: PaymentAttempt.ID, _ amount: Int64 = 9_990, method: Secret? = nil
    ) -> Charge {
        Charge(
            attempt: attempt, scope: scope, invoice: Invoice.ID("in_\(attempt)"), money: Money(amount, .clp),
            method: method ?? approved, description: "Netizen", returnURL: "http://127.0.0.1/back")
    }
}
