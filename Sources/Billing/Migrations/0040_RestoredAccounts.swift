import Storage

extension Migrations {
    /// After a restore each account goes on as soon as it was compared: one silent processor stops nobody else (P5).
    static let restoredAccounts = Migration("0040_restored_accounts") { _ in
        [
            """
            CREATE TABLE restored_accounts (
                restored_at BIGINT NOT NULL REFERENCES restorations (restored_at),
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                livemode SMALLINT NOT NULL,
                processor TEXT NOT NULL,
                compared_at BIGINT NOT NULL,
                PRIMARY KEY (restored_at, merchant_id, livemode, processor)
            )
            """
        ]
    }
}
