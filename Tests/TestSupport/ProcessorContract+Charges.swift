import Billing
import Core

extension ProcessorContract {
    /// What becomes of attempts.
    func checkCharges(_ rule: Rule, _ attempt: PaymentAttempt.ID) async throws {
        let reference = AttemptReference(attempt, at: account)
        switch rule {
        case .sameAttemptChargesOnce:
            let first = await processor.charge(charge(attempt))
            let second = await processor.charge(charge(attempt))
            try demand(rule, first.isSuccess && first == second, (first, second))
            try demand(rule, await processor.lookup(reference) == .found(first), await processor.lookup(reference))
            try demand(rule, try await timesCharged(attempt) == 1, try await timesCharged(attempt))

        case .concurrentCallsChargeOnce:
            let outcomes = await withTaskGroup(of: ChargeOutcome.self) { group in
                for _ in 0..<10 { group.addTask { await processor.charge(charge(attempt)) } }
                return await group.reduce(into: Set<ChargeOutcome>()) { $0.insert($1) }
            }
            try demand(rule, outcomes.contains(where: \.isSuccess) && outcomes.count == 1, outcomes)
            try demand(rule, try await timesCharged(attempt) == 1, try await timesCharged(attempt))

        case .otherAmountIsRefused:
            let first = await processor.charge(charge(attempt, 9_990))
            let second = await processor.charge(charge(attempt, 19_990))
            try demand(rule, !second.isSuccess, second)
            try demand(rule, await processor.lookup(reference) == .found(first), first)
            try demand(rule, try await timesCharged(attempt) == 1, try await timesCharged(attempt))

        case .declineIsAnAnswer:
            let outcome = await processor.charge(charge(attempt, method: declined))
            guard case .declined(let decline, _) = outcome else { throw Breach(rule: rule, found: "\(outcome)") }
            try demand(rule, !decline.code.isEmpty, decline)
            try demand(rule, await processor.lookup(reference) == .found(outcome), outcome)
            try demand(rule, try await timesCharged(attempt) == 0, try await timesCharged(attempt))

        case .unheardIsToldApart:
            try demand(rule, await processor.lookup(reference) == .neverHeard, await processor.lookup(reference))

        case .unknownMethodMovesNothing:
            let outcome = await processor.charge(charge(attempt, method: Secret("nobody's")))
            guard case .declined = outcome else { throw Breach(rule: rule, found: "\(outcome)") }
            try demand(rule, try await timesCharged(attempt) == 0, try await timesCharged(attempt))

        case .canceledStaysCanceled:
            let canceled = await processor.cancel(reference)
            guard case .declined = canceled else { throw Breach(rule: rule, found: "\(canceled)") }
            let late = await processor.charge(charge(attempt))
            try demand(rule, !late.isSuccess, late)
            try demand(rule, try await timesCharged(attempt) == 0, try await timesCharged(attempt))

        case .settledIsNotCanceled:
            let paid = await processor.charge(charge(attempt))
            let canceled = await processor.cancel(reference)
            try demand(rule, paid.isSuccess && canceled == paid, canceled)
        default: break
        }
    }
}
