import Storage

extension Migrations {
    static let events = Migration("0009_events") { _ in
        [
            """
            CREATE TABLE events (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                kind TEXT NOT NULL,
                subject_id TEXT NOT NULL,
                customer_id TEXT,
                snapshot TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id)
            )
            """,
            "CREATE INDEX events_by_age ON events (merchant_id, livemode, created_at, id)",
            """
            CREATE TABLE idempotency_keys (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                livemode SMALLINT NOT NULL,
                idempotency_key TEXT NOT NULL,
                fingerprint TEXT NOT NULL,
                status BIGINT,
                body TEXT,
                request_id TEXT NOT NULL,
                locked_until BIGINT NOT NULL,
                wrote SMALLINT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, livemode, idempotency_key)
            )
            """,
            "CREATE INDEX idempotency_keys_by_age ON idempotency_keys (merchant_id, created_at)",
        ]
    }
}
