import Storage

extension Migrations {
    /// Where merchants' programs hear what happened, and what is on its way there: a row for each endpoint and event, in the
    /// transaction that recorded the event. Whoever records events writes nothing that others write too, so none of them wait
    /// for one another; `next_at` is null once nothing more will be sent. An event knows the program's request that made it happen.
    static let webhookEndpoints = Migration("0120_webhook_endpoints") { _ in
        [
            """
            CREATE TABLE webhook_endpoints (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                url TEXT NOT NULL,
                enabled_events TEXT NOT NULL,
                api_version TEXT,
                description TEXT,
                metadata TEXT NOT NULL,
                status TEXT NOT NULL,
                secret BYTEA NOT NULL,
                previous_secret BYTEA,
                previous_secret_expires_at BIGINT,
                created_at BIGINT NOT NULL,
                deleted_at BIGINT,
                PRIMARY KEY (merchant_id, id)
            )
            """,
            "CREATE INDEX webhook_endpoints_by_age ON webhook_endpoints (merchant_id, livemode, created_at, id)",
            """
            CREATE TABLE webhook_deliveries (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                endpoint_id TEXT NOT NULL,
                event_id TEXT NOT NULL,
                state TEXT NOT NULL,
                tries BIGINT NOT NULL,
                queued_at BIGINT NOT NULL,
                next_at BIGINT,
                tried_at BIGINT,
                status_code BIGINT,
                problem TEXT,
                response TEXT,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, endpoint_id) REFERENCES webhook_endpoints (merchant_id, id)
            )
            """,
            "CREATE INDEX webhook_deliveries_by_age ON webhook_deliveries (merchant_id, endpoint_id, created_at, id)",
            """
            CREATE INDEX webhook_deliveries_by_due ON webhook_deliveries (merchant_id, endpoint_id, next_at, id)
            WHERE next_at IS NOT NULL
            """,
            "CREATE INDEX webhook_deliveries_by_event ON webhook_deliveries (merchant_id, event_id)",
            "ALTER TABLE events ADD COLUMN request_id TEXT",
            "ALTER TABLE events ADD COLUMN idempotency_key TEXT",
        ]
    }
}
