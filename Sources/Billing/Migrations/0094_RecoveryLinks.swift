import Storage

extension Migrations {
    /// Links of mails by what they are for. Those that are over are kept for a while: they can still mail a fresh one. What one
    /// sends to the processor for says which method it replaces.
    static let recoveryLinks = Migration("0094_recovery_links") { _ in
        [
            """
            CREATE TABLE recovery_links (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                purpose TEXT NOT NULL,
                invoice_id TEXT,
                method_id TEXT,
                token_hash TEXT NOT NULL,
                uses BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                ended_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
                FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id),
                FOREIGN KEY (merchant_id, method_id) REFERENCES payment_methods (merchant_id, id)
            )
            """,
            """
            INSERT INTO recovery_links
                (merchant_id, id, livemode, customer_id, purpose, invoice_id, token_hash, uses, created_at, expires_at)
            SELECT merchant_id, 'rcl_' || SUBSTR(token_hash, 1, 24), livemode, customer_id, 'payment', invoice_id,
                token_hash, 0, created_at, expires_at
            FROM purpose_links
            """,
            "DROP TABLE purpose_links",
            "CREATE UNIQUE INDEX recovery_links_by_token ON recovery_links (merchant_id, token_hash)",
            "CREATE INDEX recovery_links_by_customer ON recovery_links (merchant_id, customer_id, created_at)",
            """
            CREATE INDEX recovery_links_by_invoice ON recovery_links (merchant_id, invoice_id)
            WHERE invoice_id IS NOT NULL
            """,
            "ALTER TABLE enrolments ADD COLUMN replaced_method_id TEXT",
            "CREATE INDEX recovery_links_by_end ON recovery_links (merchant_id, purpose, expires_at)",
        ]
    }
}
