import Storage

extension Migrations {
    static let changes = Migration("0014_changes") { _ in
        [
            """
            CREATE TABLE invoice_items (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                subscription_id TEXT,
                invoice_id TEXT,
                description TEXT NOT NULL,
                amount BIGINT NOT NULL,
                currency TEXT NOT NULL,
                quantity BIGINT NOT NULL,
                unit_amount BIGINT NOT NULL,
                price_id TEXT,
                product_id TEXT,
                item_id TEXT,
                period_start_at BIGINT NOT NULL,
                period_end_at BIGINT NOT NULL,
                proration SMALLINT NOT NULL,
                tax_rates TEXT NOT NULL,
                metadata TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
                FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
                FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id)
            )
            """,
            "CREATE INDEX invoice_items_by_age ON invoice_items (merchant_id, livemode, created_at, id)",
            """
            CREATE INDEX invoice_items_pending ON invoice_items (merchant_id, customer_id, created_at, id)
            WHERE invoice_id IS NULL
            """,
            """
            CREATE TABLE pending_changes (
                merchant_id TEXT NOT NULL,
                subscription_id TEXT NOT NULL,
                items TEXT NOT NULL,
                requested_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, subscription_id),
                FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id)
            )
            """,
        ]
    }
}
