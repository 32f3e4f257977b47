import Core
import Storage

extension InvoiceItemRows {
    /// What is on these invoices, oldest first.
    package func all(on invoices: [Invoice.ID], in scope: Scope) throws -> [InvoiceItem] {
        guard !invoices.isEmpty else { return [] }
        return try query(
            """
            SELECT * FROM invoice_items WHERE \(scope) AND invoice_id IN (\(list: invoices))
            ORDER BY created_at, id
            """
        ).map(InvoiceItem.init)
    }
}
