import Billing
import Core

extension ProcessorContract {
    /// Whose charges and methods they are.
    func checkAccounts(_ rule: Rule, _ attempt: PaymentAttempt.ID) async throws {
        let reference = AttemptReference(attempt, at: account)
        switch rule {
        case .listIsWhole:
            let paid = await processor.charge(charge(attempt))
            _ = await processor.charge(charge(.init("\(attempt)_2"), method: declined))
            let lines = try await list(of: attempt, in: scope)
            try demand(rule, lines.count == 2 && lines.first?.outcome == paid, lines)
            try demand(rule, lines.first?.money == Money(9_990, .clp) && lines.first?.attempt == attempt, lines)
            let theirs = try await list(of: attempt, in: other.scope)
            try demand(rule, theirs.isEmpty, theirs)

        case .accountsAreApart:
            let paid = await processor.charge(charge(attempt))
            let theirs = AttemptReference(attempt, at: other)
            try demand(rule, await processor.lookup(theirs) == .neverHeard, await processor.lookup(theirs))
            _ = await processor.cancel(theirs)
            let refund = await processor.refund(.init(.init("\(attempt)_1"), of: theirs), money: Money(9_990, .clp))
            try demand(rule, !refund.isSuccess, refund)
            try await processor.revoke(approved, at: other)
            try demand(rule, await processor.lookup(reference) == .found(paid), await processor.lookup(reference))
            let again = await processor.charge(charge(.init("\(attempt)_2")))
            try demand(rule, paid.isSuccess && again.isSuccess, again)

        case .revokeTwice:
            try await processor.revoke(approved, at: account)
            try await processor.revoke(approved, at: account)
            let outcome = await processor.charge(charge(attempt))
            try demand(rule, !outcome.isSuccess, outcome)
        default: break
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
}
