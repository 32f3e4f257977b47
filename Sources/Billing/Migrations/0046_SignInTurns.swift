import Storage

extension Migrations {
    /// Which letter carries a challenge's code and when it leaves, whether it carries the link, and from which networks
    /// attempts came.
    static let signInTurns = Migration("0046_sign_in_turns") { _ in
        [
            "ALTER TABLE sign_in_challenges ADD COLUMN letter_id TEXT",
            "ALTER TABLE sign_in_challenges ADD COLUMN mailed_at BIGINT",
            "ALTER TABLE sign_in_challenges ADD COLUMN link_mailed SMALLINT NOT NULL DEFAULT 0",
            "ALTER TABLE sign_in_attempts ADD COLUMN network TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE sign_in_attempts ADD COLUMN site TEXT",
            """
            CREATE INDEX sign_in_attempts_by_network
            ON sign_in_attempts (merchant_id, livemode, network, outcome, created_at)
            """,
            """
            CREATE INDEX sign_in_attempts_by_site
            ON sign_in_attempts (merchant_id, livemode, site, outcome, created_at)
            """,
        ]
    }
}
