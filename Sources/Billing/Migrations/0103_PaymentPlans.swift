import Storage

extension Migrations {
    /// What customers have promised to pay, and when. An open invoice knows the plan that covers it: while it does, nothing else
    /// is tried by itself, and the days are counted by which the calendar of its retries waited.
    static let paymentPlans = Migration("0103_payment_plans") { _ in
        [
            """
            CREATE TABLE payment_plans (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                currency TEXT NOT NULL,
                state TEXT NOT NULL,
                instalments TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                ended_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """,
            "CREATE INDEX payment_plans_by_age ON payment_plans (merchant_id, livemode, created_at, id)",
            "CREATE INDEX payment_plans_by_customer ON payment_plans (merchant_id, customer_id, created_at, id)",
            "ALTER TABLE invoices ADD COLUMN payment_plan_id TEXT",
            "ALTER TABLE invoices ADD COLUMN dunning_paused_days BIGINT NOT NULL DEFAULT 0",
        ]
    }
}
