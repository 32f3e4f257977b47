import Storage

extension Migrations {
    /// What was given back to whoever left at once: the credit notes of it, each with the merchant's rule as it was then.
    static let cancellationNotes = Migration("0106_cancellation_notes") { _ in
        [
            """
            CREATE TABLE cancellation_notes (
                merchant_id TEXT NOT NULL,
                credit_note_id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                subscription_id TEXT NOT NULL,
                rule TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, credit_note_id),
                FOREIGN KEY (merchant_id, credit_note_id) REFERENCES credit_notes (merchant_id, id),
                FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id)
            )
            """,
            """
            CREATE INDEX cancellation_notes_by_subscription
            ON cancellation_notes (merchant_id, livemode, subscription_id)
            """,
        ]
    }
}
