import Storage

extension Migrations {
    static let ledger = Migration("0010_ledger") { _ in
        [
            """
            CREATE TABLE postings (
                merchant_id TEXT NOT NULL,
                entry_id TEXT NOT NULL,
                position BIGINT NOT NULL,
                livemode SMALLINT NOT NULL,
                account TEXT NOT NULL,
                customer_id TEXT NOT NULL,
                invoice_id TEXT,
                currency TEXT NOT NULL,
                amount BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, entry_id, position),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """,
            "CREATE INDEX postings_by_invoice ON postings (merchant_id, invoice_id)",
        ]
    }
}
