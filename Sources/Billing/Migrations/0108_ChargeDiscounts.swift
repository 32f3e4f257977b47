import Storage

extension Migrations {
    /// Coupons given to one invoice, or to one item: a row for each redemption. What each takes is kept with the invoice or the
    /// item, in order. And items that no discount touches.
    static let chargeDiscounts = Migration("0108_charge_discounts") { _ in
        [
            """
            CREATE TABLE charge_discounts (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                invoice_id TEXT,
                invoice_item_id TEXT,
                coupon_id TEXT NOT NULL,
                promotion_code_id TEXT,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
                FOREIGN KEY (merchant_id, coupon_id) REFERENCES coupons (merchant_id, id),
                FOREIGN KEY (merchant_id, promotion_code_id) REFERENCES promotion_codes (merchant_id, id),
                CHECK ((invoice_id IS NULL) <> (invoice_item_id IS NULL))
            )
            """,
            "CREATE INDEX charge_discounts_by_customer ON charge_discounts (merchant_id, customer_id, created_at)",
            "ALTER TABLE invoices ADD COLUMN given_discounts TEXT NOT NULL DEFAULT '[]'",
            "ALTER TABLE invoice_items ADD COLUMN given_discounts TEXT NOT NULL DEFAULT '[]'",
            "ALTER TABLE invoice_items ADD COLUMN discountable SMALLINT NOT NULL DEFAULT 1",
            "ALTER TABLE invoice_lines ADD COLUMN discountable SMALLINT NOT NULL DEFAULT 1",
        ]
    }
}
