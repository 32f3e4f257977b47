import Storage

extension Migrations {
    /// Customers who ask the merchant to forget them. One at a time waits.
    static let deletionRequests = Migration("0084_deletion_requests") { _ in
        [
            """
            CREATE TABLE deletion_requests (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                ended_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """,
            """
            CREATE UNIQUE INDEX deletion_requests_one_open
            ON deletion_requests (merchant_id, customer_id) WHERE ended_at IS NULL
            """,
        ]
    }
}
