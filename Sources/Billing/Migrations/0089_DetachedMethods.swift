import Storage

extension Migrations {
    /// Whose method it was until it was detached, and where it stood: whoever pages through the list while they detach what they
    /// read goes on behind it.
    static let detachedMethods = Migration("0089_detached_methods") { _ in
        [
            "ALTER TABLE payment_methods ADD COLUMN last_customer_id TEXT",
            "ALTER TABLE payment_methods ADD COLUMN last_position BIGINT",
            """
            CREATE INDEX payment_methods_by_last_customer ON payment_methods (merchant_id, last_customer_id)
            WHERE last_customer_id IS NOT NULL
            """,
        ]
    }
}
