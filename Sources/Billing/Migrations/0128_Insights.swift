import Storage

extension Migrations {
    /// What a merchant recovered. Of what stays in the tables the months are counted when they are looked at, over indexes that
    /// hold only what they count; of what is forgotten, or takes long to count, a month keeps its sum.
    ///
    /// Each of those indexes has a condition that no other query asks for, so that none of a customer's is led astray by it.
    ///
    /// Writers of one sum are told apart by `slot`, so that browsers which come in at the same time seldom wait for one another.
    /// Of a merchant's first steps only those are kept which somebody passed over: what was done is seen.
    static let insights = Migration("0128_insights") { _ in
        [
            """
            CREATE TABLE monthly_figures (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                livemode SMALLINT NOT NULL,
                month TEXT NOT NULL,
                figure TEXT NOT NULL,
                currency TEXT NOT NULL,
                slot BIGINT NOT NULL,
                number BIGINT NOT NULL,
                amount BIGINT NOT NULL,
                counted_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, livemode, month, figure, currency, slot)
            )
            """,
            """
            CREATE TABLE skipped_steps (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                livemode SMALLINT NOT NULL,
                step TEXT NOT NULL,
                skipped_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, livemode, step)
            )
            """,
            "CREATE INDEX notifications_by_age ON notifications (merchant_id, livemode, created_at, id)",
            """
            CREATE INDEX notifications_of_debt ON notifications (merchant_id, livemode, settled_at)
            WHERE state = 'sent' AND kind IN ('payment_failed', 'action_required', 'incomplete_payment')
            """,
            """
            CREATE INDEX payment_attempts_after_others ON payment_attempts (merchant_id, livemode, settled_at)
            WHERE state = 'succeeded' AND number > 1
            """,
            """
            CREATE INDEX enrolments_succeeded ON enrolments (merchant_id, livemode, created_at)
            WHERE status = 'succeeded'
            """,
            """
            CREATE INDEX invoices_open ON invoices (merchant_id, livemode, finalized_at)
            WHERE status = 'open' AND finalized_at IS NOT NULL
            """,
            """
            CREATE INDEX subscriptions_leaving ON subscriptions (merchant_id, livemode, cancel_requested_at)
            WHERE cancel_requested_at IS NOT NULL
            """,
        ]
    }
}
