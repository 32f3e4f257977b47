import Storage

extension Migrations {
    /// What processors tell us, and what the sandbox has to tell.
    static let callbacks = Migration("0018_callbacks") { _ in
        [
            """
            CREATE TABLE processor_callbacks (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                processor TEXT NOT NULL,
                event_id TEXT NOT NULL,
                kind TEXT NOT NULL,
                subject_kind TEXT NOT NULL,
                subject_id TEXT,
                amount BIGINT,
                currency TEXT,
                reference TEXT,
                body BYTEA NOT NULL,
                state TEXT NOT NULL,
                detail TEXT,
                received_at BIGINT NOT NULL,
                settled_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id) REFERENCES merchants (id),
                CHECK ((state = 'received') = (settled_at IS NULL)),
                CHECK ((amount IS NULL) = (currency IS NULL))
            )
            """,
            // H1: an event of an account is worked on once, however often it is told.
            """
            CREATE UNIQUE INDEX processor_callbacks_by_event
            ON processor_callbacks (merchant_id, livemode, processor, event_id)
            """,
            """
            CREATE INDEX processor_callbacks_set_aside ON processor_callbacks (merchant_id, received_at, id)
            WHERE state = 'quarantined'
            """,
            """
            CREATE TABLE sandbox_webhooks (
                id TEXT PRIMARY KEY,
                merchant_id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                body TEXT NOT NULL,
                tries BIGINT NOT NULL,
                due_at BIGINT,
                created_at BIGINT NOT NULL,
                delivered_at BIGINT
            )
            """,
            "CREATE INDEX sandbox_webhooks_by_due ON sandbox_webhooks (due_at) WHERE due_at IS NOT NULL",
        ]
    }
}
