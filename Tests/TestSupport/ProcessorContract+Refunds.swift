import Billing
import Core

extension ProcessorContract {
    /// What goes back.
    func checkRefunds(_ rule: Rule, _ attempt: PaymentAttempt.ID) async throws {
        let reference = AttemptReference(attempt, at: account)
        switch rule {
        case .refundIsIdempotent:
            _ = await processor.charge(charge(attempt, 1_000))
            let half = Money(600, .clp)
            let first = await processor.refund(.init(.init("\(attempt)_half"), of: reference), money: half)
            let second = await processor.refund(.init(.init("\(attempt)_half"), of: reference), money: half)
            try demand(rule, first.isSuccess && first == second, (first, second))
            let rest = await processor.refund(.init(.init("\(attempt)_rest"), of: reference), money: Money(400, .clp))
            try demand(rule, rest.isSuccess, rest)

        case .refundIsAskedByOurs:
            _ = await processor.charge(charge(attempt, 1_000))
            let refund = RefundReference(.init("\(attempt)_1"), of: reference)
            try demand(rule, await processor.lookupRefund(refund) == .neverHeard, await processor.lookupRefund(refund))
            let outcome = await processor.refund(refund, money: Money(1_000, .clp))
            try demand(rule, outcome.isSuccess, outcome)
            try demand(rule, await processor.lookupRefund(refund) == .found(outcome), outcome)

        case .referencesAreGivenBack:
            let paid = await processor.charge(charge(attempt, 1_000))
            guard case .succeeded(let money, let told) = paid, told[.charge] != nil, money == Money(1_000, .clp) else {
                throw Breach(rule: rule, found: "\(paid)")
            }
            var another = told
            another[.charge] = "another charge"
            let wrong = AttemptReference(attempt, at: account, references: another)
            let refused = await processor.refund(.init(.init("\(attempt)_1"), of: wrong), money: money)
            try demand(rule, !refused.isSuccess, refused)
            let right = AttemptReference(attempt, at: account, references: told)
            let given = await processor.refund(.init(.init("\(attempt)_2"), of: right), money: money)
            try demand(rule, given.isSuccess, given)

        case .refundNeverExceeds:
            _ = await processor.charge(charge(attempt, 1_000))
            let tooMuch = await processor.refund(.init(.init("\(attempt)_1"), of: reference), money: Money(1_001, .clp))
            try demand(rule, !tooMuch.isSuccess, tooMuch)
            _ = await processor.refund(.init(.init("\(attempt)_2"), of: reference), money: Money(700, .clp))
            let again = await processor.refund(.init(.init("\(attempt)_3"), of: reference), money: Money(301, .clp))
            try demand(rule, !again.isSuccess, again)
        default: break
        }
    }
}
