import Core
import Storage

extension InvoiceRows {
    /// What was billed for each of these subscriptions and paid, or is open, oldest first.
    func billed(for subscriptions: [Subscription.ID], in scope: Scope) throws -> [Invoice] {
        guard !subscriptions.isEmpty else { return [] }
        let rows = try query(
            """
            SELECT * FROM invoices
            WHERE \(scope) AND subscription_id IN (\(list: subscriptions)) AND status IN ('open', 'paid')
            ORDER BY created_at, id
            """)
        return try decoded(rows, in: scope)
    }
}

extension RefundRows {
    /// The money that has gone back of each of these, by refunds and by other means; a refund counts from when it is asked for.
    /// What was paid too much is no part of it.
    func moneyBack(of invoices: [Invoice], in scope: Scope) throws -> [Invoice.ID: Money] {
        guard !invoices.isEmpty else { return [:] }
        let ids = invoices.map(\.id)
        let rows = try query(
            """
            SELECT back.invoice_id, CAST(SUM(back.amount) AS BIGINT) AS total FROM (
                SELECT r.invoice_id, r.amount FROM refunds r
                JOIN payment_attempts a ON a.merchant_id = r.merchant_id AND a.id = r.attempt_id
                WHERE r.merchant_id = \(scope.merchant) AND r.livemode = \(scope.mode)
                    AND r.invoice_id IN (\(list: ids)) AND r.state <> 'failed' AND a.overpaid_at IS NULL
                UNION ALL
                SELECT n.invoice_id, n.out_of_band_amount FROM credit_notes n
                WHERE n.merchant_id = \(scope.merchant) AND n.livemode = \(scope.mode)
                    AND n.invoice_id IN (\(list: ids))
            ) back
            GROUP BY back.invoice_id
            """)
        return try rows.sums("total", of: invoices)
    }
}

extension PaymentAttemptRows {
    /// Those of these invoices of which a charge is under way.
    func invoicesUnderWay(among invoices: [Invoice.ID], in scope: Scope) throws -> Set<Invoice.ID> {
        guard !invoices.isEmpty else { return [] }
        let rows = try query(
            """
            SELECT invoice_id FROM payment_attempts
            WHERE \(scope) AND invoice_id IN (\(list: invoices)) AND state NOT IN ('succeeded', 'failed')
            """)
        return Set(try rows.map { try $0.id("invoice_id") })
    }
}
