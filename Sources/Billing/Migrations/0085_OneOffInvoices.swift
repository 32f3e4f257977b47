import Storage

extension Migrations {
    /// Invoices that no subscription made: what their drafts say before they are finalized, and which item each of their lines
    /// came from. A draft may be deleted, and where it stood in the lists that are being read is remembered.
    static let oneOffInvoices = Migration("0085_one_off_invoices") { _ in
        [
            "ALTER TABLE invoices ADD COLUMN advances SMALLINT NOT NULL DEFAULT 1",
            "ALTER TABLE invoices ADD COLUMN days_until_due BIGINT",
            "ALTER TABLE invoices ADD COLUMN footer TEXT",
            "ALTER TABLE invoices ADD COLUMN default_method_id TEXT",
            "ALTER TABLE invoices ADD COLUMN tax_rates TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE invoice_lines ADD COLUMN invoice_item_id TEXT",
            "ALTER TABLE invoice_items ADD COLUMN made_for_draft SMALLINT NOT NULL DEFAULT 0",
            """
            CREATE INDEX invoice_items_by_invoice ON invoice_items (merchant_id, invoice_id, created_at, id)
            WHERE invoice_id IS NOT NULL
            """,
            """
            CREATE TABLE deleted_invoices (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                subscription_id TEXT,
                created_at BIGINT NOT NULL,
                deleted_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, livemode, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """,
        ]
    }
}
