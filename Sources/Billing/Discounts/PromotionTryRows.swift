import Core
import Storage

/// When codes were typed that could not be had.
struct PromotionTryRows: Rows {
    let tx: BillingTransaction

    /// Whether one more may be looked up. When many were typed in vain by all, whoever typed none lately may still type theirs.
    func mayTry(_ customer: Customer.ID, in scope: Scope, at now: Instant) throws -> Bool {
        let lately = now - PromotionCodeTry.window
        let own = try count(" AND customer_id = \(customer)", in: scope, since: lately)
        guard own > 0 else {
            return try count(" AND customer_id = \(customer)", in: scope, since: now - PromotionCodeTry.dayWindow)
                < PromotionCodeTry.aDay
        }
        return try own < PromotionCodeTry.atOnce
            && count(" AND customer_id = \(customer)", in: scope, since: now - PromotionCodeTry.dayWindow)
                < PromotionCodeTry.aDay
            && count("", in: scope, since: lately) < PromotionCodeTry.ofAll
    }

    /// Those that no longer count are forgotten on the way.
    func insert(by customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        try execute(
            "DELETE FROM promotion_code_tries WHERE \(scope) AND created_at <= \(now - PromotionCodeTry.dayWindow)")
        try execute(
            """
            INSERT INTO promotion_code_tries (merchant_id, id, livemode, customer_id, created_at)
            VALUES
                (\(scope.merchant), \(PromotionCodeTry.ID.new(at: now, using: tx.chance)), \(scope.mode), \(customer), \(now))
            """)
    }

    private func count(_ whose: SQL, in scope: Scope, since earlier: Instant) throws -> Int {
        try first(
            "SELECT COUNT(*) AS n FROM promotion_code_tries WHERE \(scope)\(whose) AND created_at > \(earlier)"
        )?.int("n") ?? 0
    }
}

extension BillingTransaction {
    var promotionTries: PromotionTryRows { PromotionTryRows(tx: self) }
}
