import Storage

extension Migrations {
    /// Who was about to leave while a merchant had something to offer, in which group chance put them, and what came of it. One
    /// is open for a subscription at a time: whoever looks again meets the same. And the flow that a portal session leads to.
    static let retentionAssignments = Migration("0105_retention_assignments") { _ in
        [
            """
            CREATE TABLE retention_assignments (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                subscription_id TEXT NOT NULL,
                coupon_id TEXT NOT NULL,
                cohort TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                outcome TEXT,
                concluded_at BIGINT,
                reason TEXT,
                comment TEXT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
                FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
                FOREIGN KEY (merchant_id, coupon_id) REFERENCES coupons (merchant_id, id),
                CHECK ((outcome IS NULL) = (concluded_at IS NULL)),
                CHECK (outcome IS NULL OR outcome <> 'taken' OR cohort = 'offered')
            )
            """,
            """
            CREATE UNIQUE INDEX retention_assignments_open
            ON retention_assignments (merchant_id, livemode, subscription_id) WHERE outcome IS NULL
            """,
            """
            CREATE INDEX retention_assignments_by_coupon
            ON retention_assignments (merchant_id, livemode, coupon_id, created_at)
            """,
            """
            CREATE INDEX retention_assignments_by_customer
            ON retention_assignments (merchant_id, customer_id, created_at)
            """,
            "ALTER TABLE portal_sessions ADD COLUMN flow_subscription_id TEXT",
            "ALTER TABLE portal_sessions ADD COLUMN flow_coupon_id TEXT",
        ]
    }
}
