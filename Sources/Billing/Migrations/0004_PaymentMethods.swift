import Storage

extension Migrations {
    static let paymentMethods = Migration("0004_payment_methods") { _ in
        [
            """
            CREATE TABLE payment_methods (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT,
                position BIGINT,
                processor TEXT NOT NULL,
                token TEXT NOT NULL,
                kind TEXT NOT NULL,
                brand TEXT NOT NULL,
                last4 TEXT,
                expiry_month BIGINT,
                expiry_year BIGINT,
                funding TEXT,
                country TEXT,
                fingerprint TEXT,
                billing_name TEXT,
                billing_email TEXT,
                metadata TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                detached_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
                CHECK ((customer_id IS NULL) = (position IS NULL))
            )
            """,
            "CREATE INDEX payment_methods_by_customer ON payment_methods (merchant_id, customer_id, position)",
            """
            CREATE UNIQUE INDEX payment_methods_one_default ON payment_methods (merchant_id, customer_id)
            WHERE position = 1
            """,
            """
            CREATE TABLE enrolments (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                subscription_id TEXT,
                processor TEXT NOT NULL,
                return_url TEXT NOT NULL,
                status TEXT NOT NULL,
                decline_code TEXT,
                method_id TEXT,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
                FOREIGN KEY (merchant_id, method_id) REFERENCES payment_methods (merchant_id, id)
            )
            """,
        ]
    }
}
