import Storage

extension Migrations {
    static let taxesAndDiscounts = Migration("0013_taxes_and_discounts") { _ in
        [
            """
            CREATE TABLE tax_rates (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                display_name TEXT NOT NULL,
                rate BIGINT NOT NULL,
                inclusive SMALLINT NOT NULL,
                country TEXT,
                active SMALLINT NOT NULL,
                metadata TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id)
            )
            """,
            "CREATE INDEX tax_rates_by_age ON tax_rates (merchant_id, livemode, created_at, id)",
            """
            CREATE TABLE coupons (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                name TEXT,
                percent_off BIGINT,
                amount_off BIGINT,
                currency TEXT,
                duration TEXT NOT NULL,
                duration_months BIGINT,
                max_redemptions BIGINT,
                redeem_by BIGINT,
                times_redeemed BIGINT NOT NULL,
                metadata TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                deleted_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                CHECK ((percent_off IS NULL) <> (amount_off IS NULL)),
                CHECK ((amount_off IS NULL) = (currency IS NULL)),
                CHECK ((duration = 'repeating') = (duration_months IS NOT NULL))
            )
            """,
            "CREATE INDEX coupons_by_age ON coupons (merchant_id, livemode, created_at, id)",
            """
            CREATE TABLE promotion_codes (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                code TEXT NOT NULL,
                code_folded TEXT NOT NULL,
                coupon_id TEXT NOT NULL,
                active SMALLINT NOT NULL,
                customer_id TEXT,
                expires_at BIGINT,
                max_redemptions BIGINT,
                times_redeemed BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, coupon_id) REFERENCES coupons (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """,
            "CREATE INDEX promotion_codes_by_age ON promotion_codes (merchant_id, livemode, created_at, id)",
            """
            CREATE UNIQUE INDEX promotion_codes_by_code
            ON promotion_codes (merchant_id, livemode, code_folded) WHERE active = 1
            """,
            """
            CREATE TABLE discounts (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                subscription_id TEXT NOT NULL,
                coupon_id TEXT NOT NULL,
                promotion_code_id TEXT,
                started_at BIGINT NOT NULL,
                ends_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
                FOREIGN KEY (merchant_id, coupon_id) REFERENCES coupons (merchant_id, id),
                FOREIGN KEY (merchant_id, promotion_code_id) REFERENCES promotion_codes (merchant_id, id)
            )
            """,
            "CREATE INDEX discounts_by_subscription ON discounts (merchant_id, subscription_id, started_at, id)",
        ]
    }
}
