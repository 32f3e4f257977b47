import Core
import Storage

extension PersonalDataRows {
    /// A table's rows of the customer, and which of its columns are told: what is not named here is not written.
    struct Section: Sendable {
        let name: StaticString
        let table: SQL
        let columns: [String]
        /// Whether its rows are found by the customer's invoices: nothing orders them by customer.
        var isByInvoice = false
    }

    static let sections: [Section] = [
        Section(
            name: "payment_methods", table: "payment_methods",
            columns: [
                "id", "kind", "brand", "last4", "expiry_month", "expiry_year", "funding", "country", "billing_name",
                "billing_email", "position", "metadata", "created_at",
            ]),
        Section(
            name: "subscriptions", table: "subscriptions",
            columns: [
                "id", "status", "description", "currency", "recurring_interval", "recurring_count", "collection_method",
                "period_start_at", "period_end_at", "trial_start_at", "trial_end_at", "pause_requested_at",
                "pause_starts_at", "pause_resumes_at", "cancel_requested_at", "cancel_effective_at", "cancel_reason",
                "cancel_comment", "billing_details", "metadata", "started_at", "ended_at", "created_at",
            ]),
        Section(
            name: "subscription_items",
            table: """
                (SELECT t.merchant_id, t.id, t.subscription_id, t.quantity, t.created_at, s.livemode, s.customer_id,
                    p.name AS product
                FROM subscription_items t
                JOIN subscriptions s ON s.merchant_id = t.merchant_id AND s.id = t.subscription_id
                JOIN prices c ON c.merchant_id = t.merchant_id AND c.id = t.price_id
                JOIN products p ON p.merchant_id = c.merchant_id AND p.id = c.product_id) AS items
                """,
            columns: ["id", "subscription_id", "product", "quantity", "created_at"]),
        Section(
            name: "invoices", table: "(SELECT * FROM invoices WHERE status <> 'draft') AS issued",
            columns: [
                "id", "subscription_id", "number", "status", "currency", "subtotal", "discount", "tax", "total",
                "amount_due", "period_start_at", "period_end_at", "due_at", "billed_to", "description", "custom_fields",
                "metadata", "finalized_at", "paid_at", "voided_at", "created_at",
            ]),
        Section(
            name: "invoice_lines",
            table: """
                (SELECT l.*, i.livemode, i.customer_id, i.created_at FROM invoice_lines l
                JOIN invoices i ON i.merchant_id = l.merchant_id AND i.id = l.invoice_id AND i.status <> 'draft') AS lines
                """,
            columns: [
                "id", "invoice_id", "description", "quantity", "unit_amount", "amount", "discount", "period_start_at",
                "period_end_at",
            ]),
        Section(
            name: "invoice_items",
            table: """
                (SELECT t.* FROM invoice_items t WHERE NOT EXISTS (
                    SELECT 1 FROM invoices d
                    WHERE d.merchant_id = t.merchant_id AND d.id = t.invoice_id AND d.status = 'draft')) AS billed
                """,
            columns: [
                "id", "invoice_id", "subscription_id", "description", "amount", "currency", "quantity",
                "period_start_at", "period_end_at", "created_at",
            ]),
        Section(
            name: "payments", table: "payment_attempts",
            columns: [
                "id", "invoice_id", "method_id", "amount", "currency", "state", "origin", "decline_code", "settled_at",
                "created_at",
            ], isByInvoice: true),
        Section(
            name: "payment_plans", table: "payment_plans",
            columns: ["id", "currency", "state", "instalments", "ended_at", "created_at"]),
        Section(
            name: "refunds", table: "refunds",
            columns: ["id", "invoice_id", "amount", "currency", "state", "reason", "settled_at", "created_at"],
            isByInvoice: true),
        Section(
            name: "sessions", table: "visits",
            columns: ["id", "browser", "origin", "locale", "last_seen_at", "ended_at", "created_at"]),
        Section(
            // What went to the merchant is the merchant's.
            name: "letters", table: "(SELECT * FROM notifications WHERE kind <> 'deletion_requested') AS letters",
            columns: ["id", "kind", "recipient", "state", "settled_at", "created_at"]),
        Section(
            name: "links", table: "recovery_links",
            columns: ["id", "purpose", "invoice_id", "method_id", "uses", "expires_at", "ended_at", "created_at"]),
        Section(name: "addresses", table: "customer_addresses", columns: ["id", "created_at"]),
        Section(name: "code_tries", table: "promotion_code_tries", columns: ["id", "created_at"]),
        Section(
            name: "retention_offers", table: "retention_assignments",
            columns: [
                "id", "subscription_id", "coupon_id", "cohort", "outcome", "reason", "comment", "concluded_at",
                "created_at",
            ]),
        Section(
            name: "exports", table: "exports",
            columns: ["id", "year", "format", "state", "size", "expires_at", "created_at"]),
        Section(
            name: "email_changes", table: "email_changes",
            columns: ["id", "email", "expires_at", "ended_at", "created_at"]),
        Section(
            name: "invoice_copies", table: "invoice_copies",
            columns: ["id", "email", "expires_at", "proved_at", "ended_at", "created_at"]),
        Section(
            name: "cancellation_requests", table: "cancellation_requests",
            columns: [
                "id", "number", "kind", "state", "name", "email", "what", "amount_due_back", "currency",
                "amount_unbilled", "unbilled_currency", "proved_at", "answer_by_at", "ended_at", "closing_reason",
                "created_at",
            ]),
        // Also what the merchant's people wrote about them, not who did.
        Section(name: "notes", table: "customer_notes", columns: ["id", "text", "created_at"]),
        Section(
            name: "deletion_requests", table: "deletion_requests", columns: ["id", "ended_at", "created_at"]),
    ]

    static let customerColumns = [
        "id", "email", "name", "phone", "description", "address", "tax_id", "tax_id_type", "purchase_order",
        "locale", "balance", "currency", "metadata", "fallback_agreed_at", "unwanted_letters", "created_at",
    ]
}
