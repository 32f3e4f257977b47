import Billing
import Core
import HTML
import Localization
import Web

/// How a method is told to whoever owns it (S32): `Visa terminada en 4242`, `Vence 12/2027`.
struct MethodWords: Sendable {
    let mark: MethodTile.Mark
    let title: String
    /// `Mastercard •••• 4444`: for buttons.
    let short: String
    let detail: String?
    let warning: String?

    /// - Parameter today: whether a card has expired is judged by the reader's calendar.
    init(_ facts: PaymentMethod.Facts, for reader: Reader, today: CalendarDate) {
        let say = reader.say
        switch facts.kind {
        case .card:
            let brand = Self.brand(facts.brand, say)
            mark = .card(facts.brand)
            title = facts.last4.map { brand + " " + say.endingIn($0) } ?? brand
            short = Self.short(brand, facts.last4)
        case .bankDebit, .transfer:
            let account = facts.last4.map(say.accountEndingIn)
            let name = facts.brand.isEmpty ? say.method(facts.kind == .transfer ? .transfer : .bankDebit) : facts.brand
            mark = .bank
            title = account.map { name + " · " + $0 } ?? name
            short = Self.short(name, facts.last4)
        }
        guard let month = facts.expiryMonth, let year = facts.expiryYear else {
            detail = nil
            warning = nil
            return
        }
        let expiry = reader.cardExpiry(month: month, year: year)
        let monthsLeft = (year - today.year) * 12 + month - today.month
        detail = say.expires(expiry)
        warning = monthsLeft < 0 ? say.hasExpired(expiry) : monthsLeft < 2 ? say.expiresSoon(expiry) : nil
    }

    /// As it stands in lists, with what can be done with it.
    func tile(isDefault: Bool, _ say: any Language, @MarkupBuilder actions: () -> Markup = { .empty }) -> MethodTile {
        MethodTile(
            mark, title: title, detail: detail, warning: warning, defaultLabel: isDefault ? say.defaultMethod : nil,
            actions: actions)
    }

    /// Dots and digits are never broken; the name may stand on a line of its own.
    private static func short(_ name: String, _ last4: String?) -> String {
        last4.map { name + " ••••\u{A0}" + $0 } ?? name
    }

    private static func brand(_ code: String, _ say: any Language) -> String {
        switch code {
        case "visa": "Visa"
        case "mastercard": "Mastercard"
        case "amex": "American Express"
        case "diners": "Diners Club"
        case "discover": "Discover"
        case "jcb": "JCB"
        case "unionpay": "UnionPay"
        case "", "unknown": say.method(.card)
        default: code.prefix(1).uppercased() + code.dropFirst()
        }
    }
}
