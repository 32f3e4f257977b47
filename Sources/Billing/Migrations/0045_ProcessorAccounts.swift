import Storage

extension Migrations {
    /// Which processors a merchant has an account at, in which mode. The sandbox moves no money: no live account is there.
    static let processorAccounts = Migration("0045_processor_accounts") { _ in
        [
            """
            CREATE TABLE processor_accounts (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                livemode SMALLINT NOT NULL,
                processor TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, livemode, processor),
                CHECK (processor <> 'sandbox' OR livemode = 0)
            )
            """,
            """
            INSERT INTO processor_accounts (merchant_id, livemode, processor, created_at)
            SELECT id, 0, 'sandbox', created_at FROM merchants
            """,
        ]
    }
}
