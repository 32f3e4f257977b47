import Storage

extension Migrations {
    static let merchants = Migration("0001_merchants") { _ in
        [
            """
            CREATE TABLE merchants (
                id TEXT PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                country TEXT NOT NULL,
                currency TEXT NOT NULL,
                zone TEXT NOT NULL,
                email TEXT NOT NULL,
                locale TEXT NOT NULL,
                brand TEXT NOT NULL,
                dunning TEXT NOT NULL,
                portal_enabled SMALLINT NOT NULL,
                created_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE logos (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                hash TEXT NOT NULL,
                content_type TEXT NOT NULL,
                bytes BYTEA NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, hash)
            )
            """,
            """
            CREATE TABLE api_keys (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                kind TEXT NOT NULL,
                hash TEXT NOT NULL UNIQUE,
                hint TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                last_used_at BIGINT,
                revoked_at BIGINT,
                PRIMARY KEY (merchant_id, id)
            )
            """,
            """
            CREATE TABLE number_series (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                livemode SMALLINT NOT NULL,
                series TEXT NOT NULL,
                last BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, livemode, series)
            )
            """,
        ]
    }
}
