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
        ] + portalSessions + visits + signIn
    }

    private static let portalSessions: [SQL] = [
        """
        CREATE TABLE portal_sessions (
            merchant_id TEXT NOT NULL,
            id TEXT NOT NULL,
            livemode SMALLINT NOT NULL,
            customer_id TEXT NOT NULL,
            configuration_id TEXT NOT NULL,
            return_url TEXT,
            locale TEXT,
            opening TEXT NOT NULL,
            origin TEXT NOT NULL,
            token_hash TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL,
            opened_at BIGINT,
            PRIMARY KEY (merchant_id, id),
            FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
            FOREIGN KEY (merchant_id, configuration_id) REFERENCES portal_configurations (merchant_id, id)
        )
        """,
        "CREATE UNIQUE INDEX portal_sessions_by_token ON portal_sessions (merchant_id, token_hash)",
        "CREATE INDEX portal_sessions_by_end ON portal_sessions (merchant_id, expires_at)",
    ]

    private static let visits: [SQL] = [
        """
        CREATE TABLE visits (
            merchant_id TEXT NOT NULL,
            id TEXT NOT NULL,
            livemode SMALLINT NOT NULL,
            customer_id TEXT NOT NULL,
            configuration_id TEXT NOT NULL,
            origin TEXT NOT NULL,
            return_url TEXT,
            locale TEXT,
            browser TEXT NOT NULL,
            token_hash TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            last_seen_at BIGINT NOT NULL,
            ended_at BIGINT,
            PRIMARY KEY (merchant_id, id),
            FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
            FOREIGN KEY (merchant_id, configuration_id) REFERENCES portal_configurations (merchant_id, id)
        )
        """,
        "CREATE UNIQUE INDEX visits_by_token ON visits (merchant_id, token_hash)",
        "CREATE INDEX visits_by_customer ON visits (merchant_id, customer_id, created_at)",
        "CREATE INDEX visits_by_age ON visits (merchant_id, created_at)",
    ]

    /// An address that nobody has gets the same rows as one that somebody has: its challenge, and two blanks in place of
    /// the mail and its job (A7).
    private static let signIn: [SQL] = [
        """
        CREATE TABLE sign_in_challenges (
            merchant_id TEXT NOT NULL REFERENCES merchants (id),
            id TEXT NOT NULL,
            livemode SMALLINT NOT NULL,
            email_folded TEXT NOT NULL,
            known SMALLINT NOT NULL,
            configuration_id TEXT,
            locale TEXT NOT NULL,
            cookie_hash TEXT NOT NULL,
            code_salt TEXT NOT NULL,
            code_hash TEXT NOT NULL,
            code_replaced SMALLINT NOT NULL,
            tries BIGINT NOT NULL,
            link_hash TEXT NOT NULL,
            link_tries BIGINT NOT NULL,
            proof_hash TEXT,
            proof_expires_at BIGINT,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL,
            consumed_at BIGINT,
            PRIMARY KEY (merchant_id, id),
            FOREIGN KEY (merchant_id, configuration_id) REFERENCES portal_configurations (merchant_id, id)
        )
        """,
        "CREATE UNIQUE INDEX sign_in_challenges_by_link ON sign_in_challenges (merchant_id, link_hash)",
        "CREATE INDEX sign_in_challenges_by_cookie ON sign_in_challenges (merchant_id, cookie_hash)",
        """
        CREATE UNIQUE INDEX sign_in_challenges_by_proof ON sign_in_challenges (merchant_id, proof_hash)
        WHERE proof_hash IS NOT NULL
        """,
        """
        CREATE INDEX sign_in_challenges_by_address
        ON sign_in_challenges (merchant_id, livemode, email_folded, created_at)
        """,
        "CREATE INDEX sign_in_challenges_by_end ON sign_in_challenges (merchant_id, expires_at)",
        """
        CREATE TABLE sign_in_blanks (
            merchant_id TEXT NOT NULL,
            id TEXT NOT NULL,
            challenge_id TEXT NOT NULL,
            payload BYTEA,
            created_at BIGINT NOT NULL,
            PRIMARY KEY (merchant_id, id),
            FOREIGN KEY (merchant_id, challenge_id) REFERENCES sign_in_challenges (merchant_id, id) ON DELETE CASCADE
        )
        """,
        "CREATE INDEX sign_in_blanks_by_challenge ON sign_in_blanks (merchant_id, challenge_id, created_at)",
        """
        CREATE TABLE sign_in_attempts (
            merchant_id TEXT NOT NULL REFERENCES merchants (id),
            id TEXT NOT NULL,
            livemode SMALLINT NOT NULL,
            email_folded TEXT NOT NULL,
            known SMALLINT NOT NULL,
            outcome TEXT NOT NULL,
            client TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            PRIMARY KEY (merchant_id, id)
        )
        """,
        "CREATE INDEX sign_in_attempts_by_age ON sign_in_attempts (merchant_id, livemode, created_at, id)",
        """
        CREATE INDEX sign_in_attempts_by_address
        ON sign_in_attempts (merchant_id, livemode, email_folded, outcome, created_at)
        """,
        "CREATE INDEX sign_in_attempts_by_client ON sign_in_attempts (merchant_id, livemode, client, outcome, created_at)",
    ]
}
