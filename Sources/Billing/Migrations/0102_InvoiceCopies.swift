import Storage

extension Migrations {
    /// Addresses that get a copy of their customer's invoices, once their mailbox has proved that it wants them. The link that
    /// ends them is worked out from customer and address, and found by its hash. The links to papers that went there end with
    /// them.
    static let invoiceCopies = Migration("0102_invoice_copies") { _ in
        [
            """
            CREATE TABLE invoice_copies (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                email TEXT NOT NULL,
                email_folded TEXT NOT NULL,
                link_hash TEXT NOT NULL,
                stop_hash TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                proved_at BIGINT,
                ended_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """,
            "CREATE UNIQUE INDEX invoice_copies_by_link ON invoice_copies (merchant_id, link_hash)",
            "CREATE INDEX invoice_copies_by_stop ON invoice_copies (merchant_id, stop_hash)",
            "CREATE INDEX invoice_copies_by_customer ON invoice_copies (merchant_id, customer_id, created_at)",
            "CREATE INDEX invoice_copies_by_address ON invoice_copies (merchant_id, email_folded, created_at)",
            "ALTER TABLE recovery_links ADD COLUMN copy_id TEXT",
        ]
    }
}
