import Storage

extension Migrations {
    /// Changes that hold once their invoice is paid, with what the subscription was when they were asked for. One at a time.
    static let pendingUpdates = Migration("0109_pending_updates") { _ in
        [
            """
            CREATE TABLE pending_updates (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                subscription_id TEXT NOT NULL,
                invoice_id TEXT NOT NULL,
                items TEXT NOT NULL,
                basis TEXT NOT NULL,
                line_count BIGINT NOT NULL,
                requested_at BIGINT NOT NULL,
                ended_at BIGINT,
                outcome TEXT CHECK (outcome IN ('applied', 'refused', 'dropped')),
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
                FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id)
            )
            """,
            """
            CREATE UNIQUE INDEX pending_updates_one_open
            ON pending_updates (merchant_id, subscription_id) WHERE ended_at IS NULL
            """,
            "CREATE UNIQUE INDEX pending_updates_by_invoice ON pending_updates (merchant_id, invoice_id)",
            """
            CREATE INDEX pending_updates_by_subscription
            ON pending_updates (merchant_id, subscription_id, requested_at)
            """,
        ]
    }
}
