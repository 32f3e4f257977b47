import Core
import Storage

extension PaymentRows {
    /// No more of it will come than this.
    func end(_ payment: Payment.ID, with money: Money, by attempt: PaymentAttempt.ID, in scope: Scope) throws {
        try execute(
            """
            UPDATE payments
            SET status = \(Payment.Status.succeeded), amount = \(money.amount), latest_attempt_id = \(attempt)
            WHERE \(scope) AND id = \(payment)
            """, forgetting: .payments)
    }
}
