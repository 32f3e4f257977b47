import Core
import Storage

extension PaymentAttemptRows {
    /// All at these invoices, each invoice's in order.
    func all(of invoices: [Invoice.ID], in scope: Scope) throws -> [PaymentAttempt] {
        try query(allStatement(of: invoices, in: scope)).map(PaymentAttempt.init)
    }

    /// The same whatever order they come in.
    func allStatement(of invoices: [Invoice.ID], in scope: Scope) -> SQL {
        """
        SELECT * FROM payment_attempts WHERE \(scope) AND invoice_id IN (\(list: invoices.sorted()))
        ORDER BY invoice_id, number
        """
    }
}
