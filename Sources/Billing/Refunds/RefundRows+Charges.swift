import Core
import Storage

extension RefundRows {
    /// What was asked to go back of each of these charges, whatever became of it, newest first.
    package func all(ofCharges attempts: [PaymentAttempt.ID], in scope: Scope) throws -> [PaymentAttempt.ID: [Refund]] {
        guard !attempts.isEmpty else { return [:] }
        let refunds = try query(
            """
            SELECT * FROM refunds WHERE \(scope) AND attempt_id IN (\(list: attempts))
            ORDER BY created_at DESC, id DESC
            """
        ).map(Refund.init)
        return Dictionary(grouping: refunds, by: \.attempt)
    }
}
