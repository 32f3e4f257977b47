import Core
import Storage

extension InvoiceItemRows {
    /// In the order in which they came.
    func all(on invoice: Invoice) throws -> [InvoiceItem] {
        try query(
            """
            SELECT * FROM invoice_items WHERE \(invoice.scope) AND invoice_id = \(invoice.id)
            ORDER BY created_at, id
            """
        ).map(InvoiceItem.init)
    }

    /// What had waited before it was put on a draft, or on the invoice of a change that was refused, waits again.
    func unbind(from draft: Invoice) throws {
        try execute(
            "UPDATE invoice_items SET invoice_id = NULL WHERE \(draft.scope) AND invoice_id = \(draft.id)",
            mapping: { $0.noteSome(in: "invoice_items", of: draft.customer.rawValue) })
    }
}
