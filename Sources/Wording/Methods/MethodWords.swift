import Billing
import Core
import Localization

/// How a method is told to whoever owns it (S32): `Visa terminada en 4242`, `Vence 12/2027`.
public struct MethodWords: Sendable {
    public let facts: PaymentMethod.Facts
    public let title: String
    /// `Mastercard •••• 4444`: for buttons.
    public let short: String
    public let detail: String?
    public let warning: String?

    /// - Parameter today: whether a card has expired is judged by the reader's calendar.
    public init(_ facts: PaymentMethod.Facts, for reader: Reader, today: CalendarDate) {
        let say = reader.say
        self.facts = facts
        title = facts.title(in: say)
        // Dots and digits are never broken; the name may stand on a line of its own.
        let name = facts.name(in: say)
        short = facts.last4.map { name + " ••••\u{A0}" + $0 } ?? name
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
}
