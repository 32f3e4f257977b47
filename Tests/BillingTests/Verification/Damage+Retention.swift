import Storage

extension Damage {
    /// - Parameters:
    ///   - customer: whose it says to be.
    ///   - outcome: and when that was.
    private static func assignment(_ customer: SQL, _ outcome: SQL) -> SQL {
        """
        INSERT INTO retention_assignments
            (merchant_id, id, livemode, customer_id, subscription_id, coupon_id, cohort, created_at, outcome, concluded_at)
        SELECT s.merchant_id, 'ret_planted', s.livemode, \(customer), s.id,
            (SELECT MIN(c.id) FROM coupons c WHERE c.merchant_id = s.merchant_id), 'offered', 0, \(outcome)
        FROM subscriptions s
        WHERE s.customer_id <> (SELECT MAX(id) FROM customers)
        LIMIT 1
        """
    }

    static let retention = [
        Damage(
            "an offer that was taken, and took nothing off", "taken_offer_was_given",
            assignment("s.customer_id", "'taken', 0")),
        Damage(
            "an offer to somebody whose subscription it is not", "offer_is_for_who_leaves",
            assignment("(SELECT MAX(id) FROM customers)", "NULL, CAST(NULL AS BIGINT)")),
    ]
}
