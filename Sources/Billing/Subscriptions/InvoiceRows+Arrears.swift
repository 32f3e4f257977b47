import Core
import Storage

extension InvoiceRows {
    /// Whether one of a subscription asks for money that should have come.
    ///
    /// - Parameter arrears: which of those that are charged by themselves.
    func haveArrears(_ arrears: Arrears, of subscription: Subscription, at now: Instant) throws -> Bool {
        let zone = subscription.anchor.zone
        return try first(
            """
            SELECT i.id FROM invoices i
            WHERE i.merchant_id = \(subscription.scope.merchant) AND i.livemode = \(subscription.scope.mode)
                AND i.subscription_id = \(subscription.id)
                AND (\(arrears)
                    OR (i.status = 'open' AND i.collection_method = 'send_invoice'
                        AND i.due_at < \(zone.startOfDay(zone.date(at: now)))))
            LIMIT 1
            """) != nil
    }
}

extension SQL.StringInterpolation {
    /// As a condition on invoices `i`.
    mutating func appendInterpolation(_ arrears: Arrears) {
        switch arrears {
        case .unattended: appendInterpolation(Self.unattended)
        case .owed: appendInterpolation(Self.owed)
        }
    }

    /// Nothing is owed for a change before it is paid.
    private static let unattended: SQL = """
        i.status = 'open' AND i.collection_method = 'charge_automatically' AND \(isOwed) AND NOT EXISTS (
            SELECT 1 FROM payment_attempts a
            WHERE a.merchant_id = i.merchant_id AND a.invoice_id = i.id
                AND (a.state IN ('sent', 'unknown', 'pending')
                    OR (a.state = 'created' AND a.method_id IS NOT NULL)
                    OR (a.state = 'failed' AND a.settled_at = i.next_attempt_at)))
        """

    private static let owed: SQL = """
        i.status = 'open' AND i.collection_method = 'charge_automatically' AND \(isOwed) AND (
            EXISTS (
                SELECT 1 FROM payment_attempts a
                WHERE a.merchant_id = i.merchant_id AND a.invoice_id = i.id AND a.state = 'failed'
                    AND a.method_id IS NOT NULL AND COALESCE(a.decline_code, '') <> 'never_sent')
            OR NOT EXISTS (
                SELECT 1 FROM payment_attempts a
                WHERE a.merchant_id = i.merchant_id AND a.invoice_id = i.id
                    AND (a.state IN ('sent', 'unknown', 'pending')
                        OR (a.state = 'created' AND a.method_id IS NOT NULL))))
        """

    private static let isOwed: SQL = """
        NOT EXISTS (
            SELECT 1 FROM pending_updates u
            WHERE u.merchant_id = i.merchant_id AND u.invoice_id = i.id AND u.ended_at IS NULL)
        """
}
