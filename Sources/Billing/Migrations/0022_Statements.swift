import Storage

extension Migrations {
    /// What a comparison with a processor's own list has found, and whether one is owed after a restore (P5).
    static let statements = Migration("0022_statements") { _ in
        [
            """
            CREATE TABLE discrepancies (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                processor TEXT NOT NULL,
                attempt_id TEXT NOT NULL,
                kind TEXT NOT NULL,
                invoice_id TEXT,
                customer_id TEXT,
                amount BIGINT NOT NULL,
                currency TEXT NOT NULL,
                reference TEXT,
                resolution TEXT NOT NULL,
                found_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id) REFERENCES merchants (id)
            )
            """,
            // Found every day, it is recorded and acted upon once.
            """
            CREATE UNIQUE INDEX discrepancies_once
            ON discrepancies (merchant_id, livemode, processor, attempt_id, kind)
            """,
            "CREATE INDEX discrepancies_by_age ON discrepancies (merchant_id, livemode, found_at, id)",
            """
            CREATE TABLE restorations (
                restored_at BIGINT PRIMARY KEY,
                compare_since BIGINT NOT NULL,
                reconciled_at BIGINT
            )
            """,
            "CREATE INDEX sandbox_charges_by_age ON sandbox_charges (merchant_id, livemode, created_at, attempt_id)",
            // Whoever can be charged already is compared from now on.
            """
            INSERT INTO jobs (merchant_id, kind, subject_id, livemode, run_at, leased_until, fence, tries)
            SELECT DISTINCT merchant_id, 'comparison',
                processor || CASE WHEN livemode = 1 THEN '-live' ELSE '-test' END, livemode, 0, 0, 0, 0
            FROM payment_methods
            """,
        ]
    }
}
