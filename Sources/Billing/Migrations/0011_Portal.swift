import Storage

extension Migrations {
    static let portal = Migration("0011_portal") { _ in
        [
            """
            CREATE TABLE portal_configurations (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                name TEXT,
                active SMALLINT NOT NULL,
                is_default SMALLINT NOT NULL,
                default_return_url TEXT,
                headline TEXT,
                privacy_policy_url TEXT,
                terms_of_service_url TEXT,
                login_page SMALLINT NOT NULL,
                features TEXT NOT NULL,
                metadata TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                updated_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id)
            )
            """,
            """
            CREATE UNIQUE INDEX portal_configurations_one_default
            ON portal_configurations (merchant_id, livemode) WHERE is_default = 1
            """,
        ]
    }
}
