import Storage

extension Migrations {
    /// The order in which a subscription's discounts apply, and those that went back with an order that was refused.
    static let discountOrder = Migration("0035_discount_order") { _ in
        [
            "ALTER TABLE discounts ADD COLUMN position BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE discounts ADD COLUMN withdrawn_at BIGINT",
            """
            UPDATE discounts SET position = (
                SELECT COUNT(*) FROM discounts earlier
                WHERE earlier.merchant_id = discounts.merchant_id
                    AND earlier.subscription_id = discounts.subscription_id
                    AND (earlier.started_at, earlier.id) < (discounts.started_at, discounts.id))
            """,
            // What orders took that were refused before goes back now.
            """
            UPDATE discounts SET withdrawn_at = started_at WHERE subscription_id IN (
                SELECT s.id FROM subscriptions s
                WHERE s.merchant_id = discounts.merchant_id AND s.status = 'incomplete_expired')
            """,
            """
            UPDATE coupons SET times_redeemed = (
                SELECT COUNT(*) FROM discounts d
                WHERE d.merchant_id = coupons.merchant_id AND d.coupon_id = coupons.id AND d.withdrawn_at IS NULL)
            WHERE EXISTS (
                SELECT 1 FROM discounts d
                WHERE d.merchant_id = coupons.merchant_id AND d.coupon_id = coupons.id
                    AND d.withdrawn_at IS NOT NULL)
            """,
            """
            UPDATE promotion_codes SET times_redeemed = (
                SELECT COUNT(*) FROM discounts d
                WHERE d.merchant_id = promotion_codes.merchant_id AND d.promotion_code_id = promotion_codes.id
                    AND d.withdrawn_at IS NULL)
            WHERE EXISTS (
                SELECT 1 FROM discounts d
                WHERE d.merchant_id = promotion_codes.merchant_id AND d.promotion_code_id = promotion_codes.id
                    AND d.withdrawn_at IS NOT NULL)
            """,
            "CREATE UNIQUE INDEX discounts_in_order ON discounts (merchant_id, subscription_id, position)",
            "DROP INDEX discounts_by_subscription",
        ]
    }
}
