import Storage

extension Migrations {
    /// Links of mails that pay one invoice, and a first look at every card that was there before notices of its end.
    static let notices = Migration("0023_notices") { _ in
        [
            """
            CREATE TABLE purpose_links (
                merchant_id TEXT NOT NULL,
                token_hash TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                invoice_id TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, token_hash),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
                FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id)
            )
            """,
            "CREATE INDEX purpose_links_by_end ON purpose_links (merchant_id, expires_at)",
            """
            INSERT INTO jobs
                (merchant_id, kind, subject_id, livemode, test_clock_id, run_at, leased_until, fence, tries)
            SELECT p.merchant_id, 'expiry', p.id, p.livemode, c.test_clock_id, 0, 0, 0, 0
            FROM payment_methods p
            JOIN customers c ON c.merchant_id = p.merchant_id AND c.id = p.customer_id
            WHERE p.kind = 'card' AND p.expiry_year IS NOT NULL AND c.deleted_at IS NULL
            """,
        ]
    }
}
