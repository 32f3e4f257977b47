import Storage

extension Migrations {
    /// What a processor calls a charge beside its own name for it: the page on which the customer paid.
    static let chargeReferences = Migration("0080_charge_references") { _ in
        ["ALTER TABLE payment_attempts ADD COLUMN other_references TEXT"]
    }
}
