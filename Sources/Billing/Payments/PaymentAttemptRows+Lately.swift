import Core
import Storage

extension PaymentAttemptRows {
    /// What a customer has paid by their own hand, or set on its way, since a moment. Found by their invoices, of which there are
    /// hundreds at most.
    func paid(by customer: Customer.ID, in scope: Scope, since earlier: Instant) throws -> [PaymentAttempt] {
        try query(
            """
            SELECT a.* FROM invoices i
            JOIN payment_attempts a ON a.merchant_id = i.merchant_id AND a.invoice_id = i.id
            WHERE i.merchant_id = \(scope.merchant) AND i.livemode = \(scope.mode) AND i.customer_id = \(customer)
                AND a.created_at > \(earlier) AND a.origin IN ('customer', 'checkout')
                AND a.state IN ('succeeded', 'pending')
            ORDER BY a.created_at, a.id
            """
        ).map(PaymentAttempt.init)
    }
}
