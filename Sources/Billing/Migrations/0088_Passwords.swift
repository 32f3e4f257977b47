import Storage

extension Migrations {
    /// A password belongs to an address, as codes and links do: several customers may share it (A8). What was proved by one is
    /// no proof of the mailbox (A11).
    static let passwords = Migration("0088_passwords") { _ in
        [
            """
            CREATE TABLE passwords (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                livemode SMALLINT NOT NULL,
                email_folded TEXT NOT NULL,
                hash TEXT NOT NULL,
                set_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, livemode, email_folded)
            )
            """,
            "ALTER TABLE sign_in_challenges ADD COLUMN by_password SMALLINT NOT NULL DEFAULT 0",
        ]
    }
}
