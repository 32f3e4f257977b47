import Core
import Storage

extension PaymentAttemptRows {
    /// All at these invoices, each invoice's in order.
    func all(of invoices: [Invoice.ID], in scope: Scope) throws -> [PaymentAttempt] {
        try query(
            """
            SELECT * FROM payment_attempts WHERE \(scope) AND invoice_id IN (\(list: invoices))
            ORDER BY invoice_id, number
            """
        ).map(PaymentAttempt.init)
    }
}
