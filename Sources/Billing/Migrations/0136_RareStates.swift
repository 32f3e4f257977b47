import Storage

extension Migrations {
    /// Lists what is rare among many, newest first: without an index a list of it would be looked for among all.
    ///
    /// What a renewal writes touches none of these: a subscription's is written when it begins and when its state changes, for
    /// an index is not written again by what does not change. Payments that are being made need none, for their open attempts
    /// have one.
    static let rareStates = Migration("0136_rare_states") { _ in
        [
            "CREATE INDEX payments_canceled ON payments (merchant_id, livemode, created_at, id) WHERE status = 'canceled'",
            """
            CREATE INDEX invoices_rare ON invoices (merchant_id, livemode, status, created_at, id)
            WHERE status <> 'open' AND status <> 'paid'
            """,
            "CREATE INDEX subscriptions_by_status ON subscriptions (merchant_id, livemode, status, created_at, id)",
            """
            CREATE INDEX notifications_rare ON notifications (merchant_id, livemode, kind, created_at, id)
            WHERE kind <> 'invoice_created' AND kind <> 'payment_failed' AND kind <> 'payment_succeeded' AND kind <> 'sign_in'
            """,
        ]
    }
}
