import Storage

extension Migrations {
    static let subscriptions = Migration("0005_subscriptions") { _ in
        [
            """
            CREATE TABLE subscriptions (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                status TEXT NOT NULL,
                currency TEXT NOT NULL,
                recurring_interval TEXT NOT NULL,
                recurring_count BIGINT NOT NULL,
                anchor TEXT NOT NULL,
                zone TEXT NOT NULL,
                epoch BIGINT NOT NULL,
                period_index BIGINT NOT NULL,
                period_start_at BIGINT NOT NULL,
                period_end_at BIGINT NOT NULL,
                trial_start_at BIGINT,
                trial_end_at BIGINT,
                collection_method TEXT NOT NULL,
                days_until_due BIGINT,
                default_method_id TEXT,
                cancel_requested_at BIGINT,
                cancel_effect TEXT,
                cancel_effective_at BIGINT,
                cancel_reason TEXT,
                cancel_comment TEXT,
                ended_at BIGINT,
                latest_invoice_id TEXT,
                tax_rates TEXT NOT NULL,
                description TEXT,
                metadata TEXT NOT NULL,
                started_at BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
                FOREIGN KEY (merchant_id, default_method_id) REFERENCES payment_methods (merchant_id, id),
                CHECK (period_start_at < period_end_at),
                CHECK ((cancel_requested_at IS NULL) = (cancel_effective_at IS NULL))
            )
            """,
            "CREATE INDEX subscriptions_by_age ON subscriptions (merchant_id, livemode, created_at, id)",
            "CREATE INDEX subscriptions_by_customer ON subscriptions (merchant_id, customer_id, created_at, id)",
            """
            CREATE TABLE subscription_items (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                subscription_id TEXT NOT NULL,
                price_id TEXT NOT NULL,
                quantity BIGINT NOT NULL CHECK (quantity >= 0),
                position BIGINT NOT NULL,
                tax_rates TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
                FOREIGN KEY (merchant_id, price_id) REFERENCES prices (merchant_id, id)
            )
            """,
            """
            CREATE UNIQUE INDEX subscription_items_in_order
            ON subscription_items (merchant_id, subscription_id, position)
            """,
        ]
    }
}
