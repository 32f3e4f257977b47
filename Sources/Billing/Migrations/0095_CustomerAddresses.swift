import Storage

extension Migrations {
    /// An address of each customer's own that lasts: at most one at a time. Its token is worked out from its id under the
    /// server's key, so that it can be shown again, and found by its hash.
    static let customerAddresses = Migration("0095_customer_addresses") { _ in
        [
            """
            CREATE TABLE customer_addresses (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                token_hash TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """,
            "CREATE UNIQUE INDEX customer_addresses_by_token ON customer_addresses (merchant_id, token_hash)",
            """
            CREATE UNIQUE INDEX customer_addresses_by_customer
            ON customer_addresses (merchant_id, livemode, customer_id)
            """,
        ]
    }
}
