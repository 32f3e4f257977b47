import Storage

extension Migrations {
    /// What a withdrawal keeps from being billed, beside what it leaves to give back.
    static let unbilledAmounts = Migration("0098_unbilled_amounts") { _ in
        [
            "ALTER TABLE cancellation_requests ADD COLUMN amount_unbilled BIGINT CHECK (amount_unbilled > 0)",
            "ALTER TABLE cancellation_requests ADD COLUMN unbilled_currency TEXT",
        ]
    }
}
