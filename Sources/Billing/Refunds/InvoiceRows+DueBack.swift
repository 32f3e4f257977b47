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
