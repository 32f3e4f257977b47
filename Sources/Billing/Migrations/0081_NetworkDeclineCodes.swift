import Storage

extension Migrations {
    /// Why a charge was refused in the network's own word, for the merchant.
    static let networkDeclineCodes = Migration("0081_network_decline_codes") { _ in
        ["ALTER TABLE payment_attempts ADD COLUMN network_decline_code TEXT"]
    }
}
