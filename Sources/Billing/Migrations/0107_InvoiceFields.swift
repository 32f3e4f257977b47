import Storage

extension Migrations {
    /// What a merchant says of an invoice that no subscription made: its number, where it is not of the series, and fields that
    /// are printed on it.
    static let invoiceFields = Migration("0107_invoice_fields") { _ in
        [
            "ALTER TABLE invoices ADD COLUMN own_number TEXT",
            "ALTER TABLE invoices ADD COLUMN custom_fields TEXT NOT NULL DEFAULT '[]'",
            """
            CREATE UNIQUE INDEX invoices_by_own_number ON invoices (merchant_id, livemode, own_number)
            WHERE own_number IS NOT NULL
            """,
        ]
    }
}
