import Storage

extension Migrations {
    /// What changes of subscriptions give back of what was paid, and what of an item was never billed.
    static let changeCredits = Migration("0032_change_credits") { _ in
        [
            """
            CREATE TABLE change_credits (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                subscription_id TEXT NOT NULL,
                invoice_id TEXT NOT NULL,
                billed_on_id TEXT,
                amount BIGINT NOT NULL CHECK (amount <> 0),
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
                FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id),
                FOREIGN KEY (merchant_id, billed_on_id) REFERENCES invoices (merchant_id, id)
            )
            """,
            "CREATE INDEX change_credits_by_invoice ON change_credits (merchant_id, invoice_id)",
            "CREATE INDEX change_credits_by_bill ON change_credits (merchant_id, billed_on_id)",
            "CREATE INDEX change_credits_by_subscription ON change_credits (merchant_id, subscription_id)",
            "CREATE INDEX refunds_by_invoice ON refunds (merchant_id, invoice_id)",
            "ALTER TABLE subscription_items ADD COLUMN billed_amount BIGINT",
        ]
    }
}
