import Core

/// The dialect's versions are dates with a name. Any is accepted: answers carry old and new fields at once.
enum APIVersion {
    /// What is spoken to whoever does not say.
    static let current = "2026-10-28.endive"

    /// - Throws: `api_version_invalid` when it does not look like `2024-06-20` or `2026-10-28.endive`.
    static func checked(_ header: String?) throws(BillingError) -> String {
        guard let header else { return current }
        let isPlain = header.utf8.allSatisfy { isDigit($0) || isSmallLetter($0) || "-._;= ".utf8.contains($0) }
        guard (10...100).contains(header.utf8.count), header.utf8.prefix(4).allSatisfy(isDigit), isPlain else {
            throw .invalid("Stripe-Version", "Invalid Stripe API version.", code: "api_version_invalid")
        }
        return header
    }

    private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }
    private static func isSmallLetter(_ byte: UInt8) -> Bool { 97...122 ~= byte }
}
