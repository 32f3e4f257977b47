/// The documented test methods, by which a scenario says how somebody pays. The sandbox has the methods themselves: a test sees
/// to it that each name here is one of its own.
public enum TestToken {
    /// All that can be kept, and be found again by their fingerprints.
    public static let all: [String] = [
        "pm_card_visa", "pm_card_mastercard", "pm_card_amex", "pm_card_visa_debit", "pm_card_mastercard_prepaid",
        "pm_card_chargeCustomerFail", "pm_card_chargeCustomerFailInsufficientFunds",
        "pm_card_chargeCustomerFailExpiredCard", "pm_card_chargeCustomerFailLostCard",
        "pm_card_chargeCustomerFailStolenCard", "pm_card_chargeCustomerFailFraudulent",
        "pm_card_chargeCustomerFailProcessingError", "pm_card_authenticationRequired", "pm_card_slow",
        "pm_card_chargeCustomerFailLostAnswerBefore", "pm_card_chargeCustomerFailLostAnswerAfter", "pm_bankDebit",
        "pm_bankDebitFails", "pm_transfer",
    ]

    /// - Returns: nil for what came from no test method.
    static func of(_ facts: PaymentMethod.Facts) -> String? {
        facts.fingerprint.flatMap { byFingerprint[$0] }
    }

    private static let byFingerprint: [String: String] = Dictionary(
        all.map { (fingerprint(of: $0), $0) }, uniquingKeysWith: { first, _ in first })

    /// As the sandbox makes it.
    public static func fingerprint(of token: String) -> String {
        let name = token.replacing("pm_card_", with: "").replacing("pm_", with: "")
        return "sbx" + Token.hash("sandbox/\(name)").prefix(16)
    }
}
