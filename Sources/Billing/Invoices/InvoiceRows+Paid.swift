import Core
import Storage

extension InvoiceRows {
    /// Whether a customer has paid anything of anything, whatever became of it since.
    func hasPaid(_ customer: Customer.ID, in scope: Scope) throws -> Bool {
        try first(
            """
            SELECT id FROM invoices
            WHERE \(scope) AND customer_id = \(customer) AND (amount_paid > 0 OR (status = 'paid' AND total > 0))
            UNION ALL
            SELECT id FROM payment_attempts
            WHERE \(scope) AND customer_id = \(customer) AND state = 'succeeded'
            LIMIT 1
            """) != nil
    }
}
