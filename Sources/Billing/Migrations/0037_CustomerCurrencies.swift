import Storage

extension Migrations {
    /// The currency of customers who had a balance, a trial or an item before they had an invoice.
    static let customerCurrencies = Migration("0037_customer_currencies") { _ in
        [
            """
            UPDATE customers SET currency = (
                SELECT MIN(s.currency) FROM subscriptions s
                WHERE s.merchant_id = customers.merchant_id AND s.customer_id = customers.id)
            WHERE currency IS NULL
            """,
            """
            UPDATE customers SET currency = (
                SELECT MIN(i.currency) FROM invoice_items i
                WHERE i.merchant_id = customers.merchant_id AND i.customer_id = customers.id
                    AND i.invoice_id IS NULL)
            WHERE currency IS NULL
            """,
            """
            UPDATE customers SET currency = (SELECT m.currency FROM merchants m WHERE m.id = customers.merchant_id)
            WHERE currency IS NULL AND balance <> 0
            """,
        ]
    }
}
