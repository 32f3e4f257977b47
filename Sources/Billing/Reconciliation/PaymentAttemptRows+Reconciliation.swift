import Core
import Storage

/// Attempts as processors' lists are compared with them.
extension PaymentAttemptRows {
    /// What counts as paid of those that began in a time, by id, behind one of them. Attempts on test clocks have times of their
    /// own.
    func succeeded(
        at processor: String, in scope: Scope, from: Instant, to: Instant, after: PaymentAttempt.ID, limit: Int
    ) throws -> [PaymentAttempt] {
        try query(
            """
            SELECT a.* FROM payment_attempts a
            JOIN customers c ON c.merchant_id = a.merchant_id AND c.id = a.customer_id
            WHERE a.merchant_id = \(scope.merchant) AND a.livemode = \(scope.mode) AND a.id > \(after)
                AND a.processor = \(processor) AND a.state = 'succeeded' AND c.test_clock_id IS NULL
                AND a.created_at >= \(from) AND a.created_at <= \(to)
            ORDER BY a.id
            LIMIT \(limit)
            """
        ).map(PaymentAttempt.init)
    }

    /// When the last one began that goes by everybody's clock.
    func newestInstant(upTo now: Instant) throws -> Instant? {
        try first(
            """
            SELECT MAX(a.created_at) AS newest FROM payment_attempts a
            JOIN customers c ON c.merchant_id = a.merchant_id AND c.id = a.customer_id
            WHERE c.test_clock_id IS NULL AND a.created_at <= \(now)
            """)?.instantIfAny("newest")
    }

    /// Takes one back that counted as failed.
    ///
    /// - Returns: whether it still did.
    func accept(_ attempt: PaymentAttempt, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE payment_attempts
            SET state = \(attempt.state), reference = \(attempt.reference), decline_code = NULL,
                network_decline_code = NULL, settled_at = \(now)
            WHERE \(attempt.scope) AND id = \(attempt.id) AND state = 'failed'
            """, forgetting: .attempts) == 1
    }
}
