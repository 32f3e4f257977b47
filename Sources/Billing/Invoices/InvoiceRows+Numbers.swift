import Core
import Storage

extension InvoiceRows {
    /// Whether another has this number, in whatever case: two that differ by that alone are one to a reader.
    func isTaken(_ number: String, besides id: Invoice.ID, in scope: Scope) throws -> Bool {
        try first(
            """
            SELECT id FROM invoices
            WHERE \(scope) AND own_number IS NOT NULL AND LOWER(own_number) = \(number.lowercased()) AND id <> \(id)
            LIMIT 1
            """) != nil
    }
}
