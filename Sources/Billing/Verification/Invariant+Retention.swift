import Storage

extension Invariant {
    /// What was offered to who was leaving.
    static let retention = [
        Invariant(
            name: "taken_offer_was_given",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM retention_assignments a
                WHERE a.outcome = 'taken' AND NOT EXISTS (
                    SELECT 1 FROM discounts d
                    WHERE d.merchant_id = a.merchant_id AND d.livemode = a.livemode
                        AND d.subscription_id = a.subscription_id AND d.coupon_id = a.coupon_id
                        AND d.started_at = a.concluded_at)
                """),
        Invariant(
            name: "offer_is_for_who_leaves",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM retention_assignments a
                WHERE NOT EXISTS (
                    SELECT 1 FROM subscriptions s
                    WHERE s.merchant_id = a.merchant_id AND s.id = a.subscription_id AND s.livemode = a.livemode
                        AND s.customer_id = a.customer_id)
                """),
    ]
}
