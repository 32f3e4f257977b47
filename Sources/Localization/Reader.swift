import Core

/// Who reads: their language, the country whose habits of writing money they share, and the zone of their calendar.
///
/// Turns values into text that is ready to print; pages, mail and documents receive the text.
public struct Reader: Sendable {
    public let say: any Language
    /// ISO 3166, upper case: `CL`. Without it, money is written as in the currency's own country.
    public let country: String?
    public let zone: Zone
    public let cents: Cents

    /// When decimals are written: always, as on papers (M9), which stay as they were issued (M8); or, on pages and in letters, not
    /// where nobody uses them and there are none to tell.
    public enum Cents: Sendable { case always, whereUsed }

    public init(_ language: any Language, country: String?, zone: Zone, cents: Cents = .whereUsed) {
        say = language
        self.country = country?.uppercased()
        self.zone = zone
        self.cents = cents
    }

    /// The same reader with the calendar of another zone.
    public func inZone(_ zone: Zone) -> Reader { Reader(say, country: country, zone: zone, cents: cents) }

    /// The same reader before a paper.
    public var ofPapers: Reader { Reader(say, country: country, zone: zone, cents: .always) }

    /// Currencies with two decimals that prices of their countries are written without, where there are none to tell.
    private static let withoutCents: Set<String> = ["ars", "cop", "crc"]

    /// Whether a round price in it is written without decimals.
    public static func isWithoutCents(_ currency: Currency) -> Bool {
        currency.exponent == 0 || withoutCents.contains(currency.code)
    }

    /// `$9.990`, `US$ 29,99`: with the symbol this reader expects, or the code when a symbol could be mistaken.
    public func money(_ money: Money) -> String {
        let currency = money.currency
        if cents == .whereUsed, Self.withoutCents.contains(currency.code),
            money.amount.isMultiple(of: currency.minorUnits)
        {
            return style(money).text(money.amount / currency.minorUnits, exponent: 0)
        }
        return style(money).text(money.amount, exponent: currency.exponent)
    }

    /// `9.990 CLP`: for lists where currencies may mix (S26).
    public func moneyWithCode(_ money: Money) -> String {
        style(money).text(money.amount, exponent: money.currency.exponent, withCode: money.currency.code)
    }

    /// A count with this reader's separators: `1.250`.
    public func number(_ count: Int64) -> String { style(nil).digits(count, exponent: 0) }

    /// `19 %`, `8,25 %`.
    public func percent(_ rate: Rate) -> String {
        say.percent(rate.description.replacing(".", with: style(nil).decimal))
    }

    /// `14 de junio de 2026`.
    public func date(_ date: CalendarDate) -> String { say.date(date) }
    /// The civil day of the reader's zone.
    public func date(_ instant: Instant) -> String { say.date(zone.date(at: instant)) }

    /// `14 jun 2026`.
    public func shortDate(_ date: CalendarDate) -> String { say.shortDate(date) }
    public func shortDate(_ instant: Instant) -> String { say.shortDate(zone.date(at: instant)) }

    /// `14 de junio de 2026, 15:05 (UTC−4)`.
    public func dateTime(_ instant: Instant) -> String { "\(date(instant)), \(time(instant))" }

    /// `14 de junio de 2026, 15:05:09 (UTC−4)`: what a receipt says.
    public func dateTimeToTheSecond(_ instant: Instant) -> String {
        let local = zone.local(at: instant)
        let seconds = (local.second < 10 ? ":0" : ":") + "\(local.second)"
        return "\(say.date(local.date)), \(time24(local.hour, local.minute))\(seconds) (\(offset(at: instant)))"
    }

    /// `15:05 (UTC−4)`: the zone is the merchant's, and whoever reads may sit in another.
    public func time(_ instant: Instant) -> String {
        let local = zone.local(at: instant)
        return "\(say.time(hour: local.hour, minute: local.minute)) (\(offset(at: instant)))"
    }

    /// The days of a period whose end is exclusive, as people count them: `1 mar 2026 – 31 mar 2026`.
    public func period(from start: Instant, to end: Instant) -> String {
        let first = zone.date(at: start)
        let last = max(first, zone.date(at: end).adding(days: -1))
        return first == last ? say.shortDate(first) : "\(say.shortDate(first)) – \(say.shortDate(last))"
    }

    /// The same in few words, where a year is known from what stands around: `octubre`, `15 oct – 14 nov`.
    public func span(from start: Instant, to end: Instant) -> String {
        let first = zone.date(at: start)
        let last = max(first, zone.date(at: end).adding(days: -1))
        let next = last.adding(days: 1)
        if first.day == 1, next.day == 1, last.month == first.month, last.year == first.year { return say.month(first) }
        if first == last { return say.dayAndMonth(first) }
        let isShort = last.daysSinceEpoch - first.daysSinceEpoch < 300
        return isShort
            ? "\(say.dayAndMonth(first)) – \(say.dayAndMonth(last))"
            : "\(say.shortDate(first)) – \(say.shortDate(last))"
    }

    /// `12/2025`, as printed on cards.
    public func cardExpiry(month: Int, year: Int) -> String { (month < 10 ? "0" : "") + "\(month)/\(year)" }

    private func style(_ money: Money?) -> MoneyStyle {
        say.moneyStyle(currency: money?.currency.code ?? "", country: country)
    }

    private func offset(at instant: Instant) -> String {
        let minutes = zone.offset(at: instant).milliseconds / 60_000
        guard minutes != 0 else { return "UTC" }
        let (hours, rest) = minutes.magnitude.quotientAndRemainder(dividingBy: 60)
        let tail = rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + "\(rest)"
        return "UTC\(minutes < 0 ? MoneyStyle.minus : "+")\(hours)\(tail)"
    }
}
