import Core
import Storage

extension InvoiceRows {
    /// - Returns: nil for one that is not known in this scope.
    func owner(of id: Invoice.ID, in scope: Scope) throws -> Customer.ID? {
        try first("SELECT customer_id FROM invoices WHERE \(scope) AND id = \(id)")?.id("customer_id")
    }
}
