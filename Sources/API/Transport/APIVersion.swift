import Core

/// The dialect's versions are dates with a name. Any is accepted: answers carry old and new fields at once, and what one field
/// can only be in one way is as the version says that the program sends.
struct APIVersion: Hashable, Sendable {
    /// What is spoken to whoever does not say.
    static let current = "2026-10-28.endive"

    /// `2024-06-20`
    private let day: String

    /// - Parameter text: as ``checked(_:)`` has let it through.
    init(_ text: String = APIVersion.current) { day = String(text.prefix(10)) }

    /// A payment intent lists its charges, and a charge its refunds, unasked.
    var listsCharges: Bool { day < "2022-11-15" }
    /// Prices stand whole on lines and items of invoices, and an invoice has one discount.
    var hasWholePrices: Bool { day < "2025-03-31" }

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
