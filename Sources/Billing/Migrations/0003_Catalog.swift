import Storage

extension Migrations {
    static let catalog = Migration("0003_catalog") { _ in
        [
            """
            CREATE TABLE products (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                name TEXT NOT NULL,
                description TEXT,
                active SMALLINT NOT NULL,
                images TEXT NOT NULL,
                default_price_id TEXT,
                metadata TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                updated_at BIGINT NOT NULL,
                deleted_at BIGINT,
                PRIMARY KEY (merchant_id, id)
            )
            """,
            "CREATE INDEX products_by_age ON products (merchant_id, livemode, created_at, id)",
            """
            CREATE TABLE prices (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                product_id TEXT NOT NULL,
                unit_amount BIGINT NOT NULL CHECK (unit_amount >= 0),
                currency TEXT NOT NULL,
                recurring_interval TEXT,
                recurring_count BIGINT,
                nickname TEXT,
                lookup_key TEXT,
                active SMALLINT NOT NULL,
                trial_days BIGINT,
                metadata TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, product_id) REFERENCES products (merchant_id, id)
            )
            """,
            "CREATE INDEX prices_by_age ON prices (merchant_id, livemode, created_at, id)",
            "CREATE INDEX prices_by_product ON prices (merchant_id, product_id, created_at, id)",
            """
            CREATE UNIQUE INDEX prices_by_lookup_key ON prices (merchant_id, livemode, lookup_key)
            WHERE lookup_key IS NOT NULL
            """,
        ]
    }
}
