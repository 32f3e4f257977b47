import Storage

extension Migrations {
    /// How to make the transfer that an attempt waits for, and what a visit to add a method was for.
    static let transferInstructions = Migration("0055_transfer_instructions") { _ in
        [
            """
            CREATE TABLE transfer_instructions (
                merchant_id TEXT NOT NULL,
                attempt_id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                bank TEXT NOT NULL,
                account TEXT NOT NULL,
                holder TEXT NOT NULL,
                reference TEXT NOT NULL,
                PRIMARY KEY (merchant_id, attempt_id),
                FOREIGN KEY (merchant_id, attempt_id) REFERENCES payment_attempts (merchant_id, id)
            )
            """,
            "ALTER TABLE enrolments ADD COLUMN becomes_default SMALLINT NOT NULL DEFAULT 0",
        ]
    }
}
