import Core
import Storage

extension BillingTransaction {
    /// - Returns: nil for one that is not known in this scope.
    func attemptIfAny(_ id: PaymentAttempt.ID, in scope: Scope) throws -> PaymentAttempt? {
        try first("SELECT * FROM payment_attempts WHERE \(scope) AND id = \(id)").map(PaymentAttempt.init)
    }

    /// What has gone back of one charge, oldest first.
    func refunds(of attempt: PaymentAttempt.ID, in scope: Scope) throws -> [Refund] {
        try query(
            """
            SELECT * FROM refunds
            WHERE \(scope) AND attempt_id = \(attempt) AND state = 'succeeded'
            ORDER BY created_at, id
            """
        ).map(Refund.init)
    }
}
