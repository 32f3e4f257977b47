extension CustomerCopies {
    /// Parents before children: how the keys of a table are found from the customer `c`.
    static let searches: [(table: String, key: String, search: String)] = [
        ("customers", "id", "SELECT c.id AS found FROM c"),
        ("customer_words", "customer_id", "SELECT c.id AS found FROM c"),
        (
            "sandbox_tokens", "id",
            "SELECT t.token AS found FROM payment_methods t JOIN c ON t.merchant_id = c.merchant_id AND t.customer_id = c.id"
        ),
        ("payment_methods", "id", owned("payment_methods")), ("subscriptions", "id", owned("subscriptions")),
        ("subscription_items", "id", nested("subscription_items", "id", in: "subscriptions", by: "subscription_id")),
        ("invoices", "id", owned("invoices")),
        ("invoice_lines", "id", nested("invoice_lines", "id", in: "invoices", by: "invoice_id")),
        ("payments", "id", owned("payments")), ("payment_attempts", "id", owned("payment_attempts")),
        ("sandbox_charges", "attempt_id", nested("sandbox_charges", "attempt_id", in: "invoices", by: "invoice_id")),
        ("postings", "entry_id", owned("postings", "entry_id")),
        (
            "jobs", "subject_id",
            nested("jobs", "subject_id", in: "subscriptions", by: "subject_id") + " UNION ALL "
                + nested("jobs", "subject_id", in: "payment_methods", by: "subject_id")
        ),
    ]

    private static func owned(_ table: String, _ key: String = "id") -> String {
        """
        SELECT DISTINCT t.\(key) AS found FROM \(table) t
        JOIN c ON t.merchant_id = c.merchant_id AND t.customer_id = c.id
        """
    }

    private static func nested(_ table: String, _ key: String, in owner: String, by column: String) -> String {
        """
        SELECT t.\(key) AS found FROM \(table) t
        JOIN \(owner) o ON o.merchant_id = t.merchant_id AND o.id = t.\(column)
        JOIN c ON o.merchant_id = c.merchant_id AND o.customer_id = c.id
        """
    }
}
