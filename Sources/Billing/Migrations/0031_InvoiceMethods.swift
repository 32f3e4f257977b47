import Storage

extension Migrations {
    /// Which method an invoice is charged to is asked when it is charged: it keeps no copy of its own.
    static let invoiceMethods = Migration("0031_invoice_methods") { _ in
        ["ALTER TABLE invoices DROP COLUMN default_method_id"]
    }
}
