import Core
import Storage

extension InvoiceRows {
    /// Whether a customer has paid anything of anything, whatever became of it since.
    func hasPaid(_ customer: Customer.ID, in scope: Scope) throws -> Bool {
        try first(
            """
            SELECT id FROM invoices
            WHERE \(scope) AND customer_id = \(customer) AND amount_paid > 0
            LIMIT 1
            """) != nil
    }
}
