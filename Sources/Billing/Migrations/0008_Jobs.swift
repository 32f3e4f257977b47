import Storage

extension Migrations {
    static let jobs = Migration("0008_jobs") { _ in
        [
            """
            CREATE TABLE jobs (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                kind TEXT NOT NULL,
                subject_id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                test_clock_id TEXT,
                run_at BIGINT NOT NULL,
                leased_until BIGINT NOT NULL,
                fence BIGINT NOT NULL,
                tries BIGINT NOT NULL,
                quarantined_at BIGINT,
                last_error TEXT,
                PRIMARY KEY (merchant_id, kind, subject_id)
            )
            """,
            """
            CREATE INDEX jobs_due ON jobs (merchant_id, run_at)
            WHERE test_clock_id IS NULL AND quarantined_at IS NULL
            """,
            "CREATE INDEX jobs_by_clock ON jobs (merchant_id, test_clock_id, run_at) WHERE test_clock_id IS NOT NULL",
            """
            CREATE TABLE notifications (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                kind TEXT NOT NULL,
                customer_id TEXT NOT NULL,
                subject_id TEXT,
                recipient TEXT,
                payload BYTEA,
                expires_at BIGINT,
                state TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                settled_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """,
            "CREATE INDEX notifications_by_customer ON notifications (merchant_id, customer_id, created_at)",
            """
            CREATE TABLE mailbox (
                id TEXT PRIMARY KEY,
                recipient TEXT NOT NULL,
                subject TEXT NOT NULL,
                body_text TEXT NOT NULL,
                body_html TEXT NOT NULL,
                sent_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX mailbox_by_age ON mailbox (sent_at, id)",
        ]
    }
}
