import Storage

extension Migrations {
    /// When a customer agreed that a refused charge goes on to their other methods.
    static let fallbackConsent = Migration("0016_fallback_consent") { _ in
        ["ALTER TABLE customers ADD COLUMN fallback_agreed_at BIGINT"]
    }
}
