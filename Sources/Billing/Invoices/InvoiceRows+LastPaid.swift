import Core
import Storage

extension InvoiceRows {
    /// The last invoice of a subscription that was paid with money.
    package func lastPaid(of subscription: Subscription.ID, in scope: Scope) throws -> Invoice? {
        let rows = try query(
            """
            SELECT * FROM invoices
            WHERE \(scope) AND subscription_id = \(subscription) AND status = 'paid' AND amount_paid > 0
            ORDER BY created_at DESC, id DESC
            LIMIT 1
            """)
        return try decoded(rows, in: scope).first
    }
}
