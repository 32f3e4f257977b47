import Storage

extension Migrations {
    /// Which discounts were offered to who was about to leave: those end when their subscription is billed at another interval.
    static let offeredDiscounts = Migration("0114_offered_discounts") { _ in
        [
            "ALTER TABLE discounts ADD COLUMN is_offer SMALLINT NOT NULL DEFAULT 0",
            """
            UPDATE discounts SET is_offer = 1
            WHERE promotion_code_id IS NULL AND EXISTS (
                SELECT 1 FROM retention_assignments r
                WHERE r.merchant_id = discounts.merchant_id AND r.subscription_id = discounts.subscription_id
                    AND r.coupon_id = discounts.coupon_id AND r.outcome = 'taken'
                    AND r.concluded_at = discounts.started_at)
            """,
        ]
    }
}
