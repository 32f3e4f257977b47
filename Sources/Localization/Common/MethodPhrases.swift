/// What kind of thing pays.
public enum MethodKind: String, CaseIterable, Sendable {
    case card, transfer, wallet, cash
    case debitCard = "debit_card"
    case bankDebit = "bank_debit"
}

/// Ways to pay.
public protocol MethodPhrases {
    func method(_ kind: MethodKind) -> String
    /// Read after a brand: `Visa terminada en 4242`.
    func endingIn(_ last4: String) -> String
    func accountEndingIn(_ last4: String) -> String
    func expires(_ expiry: String) -> String
    func hasExpired(_ expiry: String) -> String
    func expiresSoon(_ expiry: String) -> String
    var defaultMethod: String { get }
    var noMethod: String { get }
}
