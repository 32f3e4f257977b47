import Storage

extension Migrations {
    /// Where a merchant's return addresses may lead. None: wherever https leads.
    static let returnOrigins = Migration("0048_return_origins") { _ in
        [
            """
            CREATE TABLE return_origins (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                origin TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, origin)
            )
            """
        ]
    }
}
