import Storage

extension Migrations {
    /// Addresses that customers want to be known by, and that their mailboxes have to prove first.
    static let emailChanges = Migration("0082_email_changes") { _ in
        [
            """
            CREATE TABLE email_changes (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                email TEXT NOT NULL,
                email_folded TEXT NOT NULL,
                link_hash TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                ended_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """,
            "CREATE UNIQUE INDEX email_changes_by_link ON email_changes (merchant_id, link_hash)",
            "CREATE INDEX email_changes_by_customer ON email_changes (merchant_id, customer_id, created_at)",
            "CREATE INDEX email_changes_by_address ON email_changes (merchant_id, email_folded, created_at)",
        ]
    }
}
