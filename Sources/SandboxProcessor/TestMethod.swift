import Billing
import Core

/// A documented way to pay in the sandbox: a token for programs, a number for the hosted page, or both.
public struct TestMethod: Hashable, Sendable {
    /// Follows `pm_card_` (`pm_` when it is no card) and `tok_`: `chargeCustomerFail`.
    public let name: String
    /// What is typed on the hosted page: a card's number, or an account's. Never stored (W11).
    public let number: String?
    /// Year and month are of the token; who types a number types an expiry too.
    public let facts: PaymentMethod.Facts
    public let behavior: Behavior
    /// The processor refuses to keep it, with this code: it fails at once, wherever it is used.
    public let refusal: String?

    init(_ name: String, _ number: String?, _ brand: Brand, _ behavior: Behavior = .approve, refusal: String? = nil) {
        self.name = name
        self.number = number
        self.behavior = behavior
        self.refusal = refusal
        facts = brand.facts(last4: number.map { String($0.suffix(4)) } ?? brand.last4, fingerprintOf: name)
    }

    /// `pm_card_visa`, `pm_transfer`.
    public var token: String { (facts.kind == .card ? "pm_card_" : "pm_") + name }

    enum Brand {
        case visa, visaDebit, mastercard, mastercardPrepaid, amex, bank, transfer

        var last4: String? {
            switch self {
            case .visa, .visaDebit: "4242"
            case .mastercard, .mastercardPrepaid: "4444"
            case .amex: "0005"
            case .bank: "6789"
            case .transfer: nil
            }
        }

        func facts(last4: String?, fingerprintOf name: String) -> PaymentMethod.Facts {
            let fingerprint = "sbx" + Token.hash("sandbox/\(name)").prefix(16)
            func card(_ brand: String, _ funding: String) -> PaymentMethod.Facts {
                .init(
                    kind: .card, brand: brand, last4: last4, expiryMonth: 12, expiryYear: 2034, funding: funding,
                    country: "US", fingerprint: fingerprint)
            }
            return switch self {
            case .visa: card("visa", "credit")
            case .visaDebit: card("visa", "debit")
            case .mastercard: card("mastercard", "credit")
            case .mastercardPrepaid: card("mastercard", "prepaid")
            case .amex: card("amex", "credit")
            case .bank: .init(kind: .bankDebit, brand: "Sandbox Bank", last4: last4, fingerprint: fingerprint)
            case .transfer: .init(kind: .transfer, brand: "Sandbox Bank", last4: nil, fingerprint: fingerprint)
            }
        }
    }
}
