import Storage

extension Migrations {
    /// Whom a promotion code is for, and when somebody typed one that could not be had: after some, no more are looked up. And
    /// whom the invoices of a subscription are made out to, where that is not its customer.
    static let codesAndBillingDetails = Migration("0097_codes_and_billing_details") { _ in
        [
            "ALTER TABLE subscriptions ADD COLUMN billing_details TEXT",
            "ALTER TABLE promotion_codes ADD COLUMN first_time SMALLINT NOT NULL DEFAULT 0",
            "ALTER TABLE promotion_codes ADD COLUMN minimum_amount BIGINT CHECK (minimum_amount > 0)",
            "ALTER TABLE promotion_codes ADD COLUMN minimum_currency TEXT",
            "ALTER TABLE promotion_codes ADD COLUMN products TEXT NOT NULL DEFAULT '[]'",
            """
            CREATE TABLE promotion_code_tries (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """,
            """
            CREATE INDEX promotion_code_tries_by_age
            ON promotion_code_tries (merchant_id, livemode, created_at)
            """,
            """
            CREATE INDEX promotion_code_tries_by_customer
            ON promotion_code_tries (merchant_id, customer_id, created_at)
            """,
        ]
    }
}
