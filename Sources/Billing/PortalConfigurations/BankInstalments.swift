import Core

/// Instalments that the bank of whoever pays lends: it pays the merchant everything at once, and collects them itself. Which it
/// offers, and at what interest, is the bank's; this is the most that it is asked for.
public struct BankInstalments: Hashable, Sendable, Codable {
    /// Where nobody has said how many.
    public static let usual: Int64 = 12

    public var maximum: Int64

    public init(maximum: Int64 = Self.usual) { self.maximum = maximum }

    /// - Throws: `parameter_invalid_integer`.
    package func check() throws(BillingError) {
        guard !(2...24).contains(maximum) else { return }
        throw .invalid(
            "features[bank_instalments][maximum]", "It goes from 2 to 24.", code: "parameter_invalid_integer")
    }
}
