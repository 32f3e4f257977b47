import Core
import Storage

/// What a merchant keeps, over the tables in which it is kept.
struct StoredObjectRows: Rows {
    let tx: BillingTransaction

    /// Every table with an index that begins with merchant and mode: counting in it passes over no row of live mode, of which
    /// there may be millions. All that a key writes is there, or records an event, which is, or tells an endpoint of one.
    static let tables: [StaticString] = [
        "cancellation_notes", "cancellation_requests", "coupons", "credit_notes", "customer_addresses",
        "customer_words", "customers", "default_tax_rates", "deleted_invoice_items", "deleted_invoices",
        "discrepancies", "events", "export_chunks", "exports", "idempotency_keys", "invoice_items", "invoices",
        "letter_templates", "monthly_figures", "notifications", "number_series", "passwords", "payment_plans",
        "payments", "prices", "processor_accounts", "processor_callbacks", "products", "promotion_code_tries",
        "promotion_codes", "refunds", "retention_assignments", "sandbox_charges", "sign_in_attempts",
        "sign_in_challenges", "silenced_letters", "skipped_steps", "subscriptions", "tax_rates", "webhook_endpoints",
    ]

    /// All of a merchant's mode, counted no further than `limit`.
    func count(of scope: Scope, upTo limit: Int64) throws -> Int64 {
        var rows: Int64 = 0
        for table in Self.tables where rows < limit {
            rows +=
                try first(
                    "SELECT COUNT(*) AS n FROM (SELECT 1 FROM \(raw: table) WHERE \(scope) LIMIT \(limit - rows)) AS counted"
                )?.int64("n") ?? 0
        }
        return rows
    }
}

extension BillingTransaction {
    var storedObjects: StoredObjectRows { StoredObjectRows(tx: self) }
}
