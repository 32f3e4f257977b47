import Storage

extension Migrations {
    /// What changes have charged for a period is looked for by its subscription and its end.
    static let prorations = Migration("0038_prorations") { _ in
        [
            """
            CREATE INDEX invoice_items_by_subscription ON invoice_items (merchant_id, subscription_id, period_end_at)
            WHERE subscription_id IS NOT NULL
            """
        ]
    }
}
