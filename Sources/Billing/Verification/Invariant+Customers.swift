import Storage

extension Invariant {
    /// A customer has one currency, and one method that comes first. What somebody asked without an account is answered by a day.
    static let customers = [
        Invariant(
            name: "one_default_method",
            violations: """
                SELECT merchant_id, customer_id AS subject FROM payment_methods
                WHERE customer_id IS NOT NULL
                GROUP BY merchant_id, customer_id
                HAVING MIN(position) <> 1 OR MAX(position) <> COUNT(*) OR COUNT(DISTINCT position) <> COUNT(*)
                """),
        Invariant(
            name: "customer_has_one_currency",
            violations: """
                SELECT DISTINCT c.merchant_id, c.id AS subject FROM customers c
                JOIN (
                    SELECT merchant_id, customer_id, currency FROM subscriptions
                    UNION SELECT merchant_id, customer_id, currency FROM invoices
                    UNION SELECT merchant_id, customer_id, currency FROM invoice_items
                    UNION SELECT merchant_id, customer_id, currency FROM postings) had
                    ON had.merchant_id = c.merchant_id AND had.customer_id = c.id
                WHERE c.currency IS NULL OR c.currency <> had.currency
                """),
        Invariant(
            name: "waiting_request_has_its_day",
            violations: """
                SELECT merchant_id, id AS subject FROM cancellation_requests
                WHERE state = 'waiting_for_merchant' AND (answer_by_at IS NULL OR ended_at IS NOT NULL)
                    OR state = 'received' AND answer_by_at IS NOT NULL
                """),
    ]
}
