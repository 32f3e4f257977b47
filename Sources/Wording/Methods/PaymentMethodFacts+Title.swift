import Billing
import Localization

extension PaymentMethod.Facts {
    /// `Visa terminada en 4242`, `Banco Demo · Cuenta terminada en 6789`.
    public func title(in say: any Language) -> String {
        switch kind {
        case .card: last4.map { name(in: say) + " " + say.endingIn($0) } ?? name(in: say)
        case .bankDebit, .transfer:
            last4.map { name(in: say) + " · " + say.accountEndingIn($0) } ?? name(in: say)
        }
    }

    /// The brand of a card as its owner knows it, or the name of a bank; without one, what kind of thing it is.
    public func name(in say: any Language) -> String {
        switch kind {
        case .card: Self.cardBrand(brand) ?? say.method(.card)
        case .bankDebit: brand.isEmpty ? say.method(.bankDebit) : brand
        case .transfer: brand.isEmpty ? say.method(.transfer) : brand
        }
    }

    private static func cardBrand(_ code: String) -> String? {
        switch code {
        case "visa": "Visa"
        case "mastercard": "Mastercard"
        case "amex": "American Express"
        case "diners": "Diners Club"
        case "discover": "Discover"
        case "jcb": "JCB"
        case "unionpay": "UnionPay"
        case "", "unknown": nil
        default: code.prefix(1).uppercased() + code.dropFirst()
        }
    }
}
