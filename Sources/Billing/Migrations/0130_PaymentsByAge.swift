import Storage

extension Migrations {
    /// Lists a merchant's payments newest first, and those that failed among them.
    static let paymentsByAge = Migration("0130_payments_by_age") { _ in
        [
            "CREATE INDEX payments_by_age ON payments (merchant_id, livemode, created_at, id)",
            """
            CREATE INDEX payments_failed
            ON payments (merchant_id, livemode, created_at, id) WHERE status = 'requires_payment_method'
            """,
        ]
    }
}
