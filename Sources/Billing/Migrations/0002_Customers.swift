import Storage

extension Migrations {
    static let customers = Migration("0002_customers") { _ in
        [
            """
            CREATE TABLE test_clocks (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL CHECK (livemode = 0),
                name TEXT,
                frozen_at BIGINT NOT NULL,
                target_at BIGINT,
                status TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                deleted_at BIGINT,
                PRIMARY KEY (merchant_id, id)
            )
            """,
            """
            CREATE TABLE customers (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                email TEXT,
                email_folded TEXT,
                name TEXT,
                phone TEXT,
                description TEXT,
                address TEXT,
                tax_id TEXT,
                locale TEXT,
                balance BIGINT NOT NULL,
                currency TEXT,
                metadata TEXT NOT NULL,
                test_clock_id TEXT,
                configuration_id TEXT,
                created_at BIGINT NOT NULL,
                deleted_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, test_clock_id) REFERENCES test_clocks (merchant_id, id)
            )
            """,
            "CREATE INDEX customers_by_age ON customers (merchant_id, livemode, created_at, id)",
            "CREATE INDEX customers_by_email ON customers (merchant_id, livemode, email_folded)",
            "CREATE INDEX customers_by_clock ON customers (merchant_id, test_clock_id) WHERE test_clock_id IS NOT NULL",
        ]
    }
}
