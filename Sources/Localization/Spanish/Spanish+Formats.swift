import Core

extension Spanish {
    public func date(_ date: CalendarDate) -> String {
        "\(date.day) de \(Self.months[date.month - 1]) de \(date.year)"
    }
    public func shortDate(_ date: CalendarDate) -> String {
        "\(date.day) \(Self.months[date.month - 1].prefix(3)) \(date.year)"
    }
    public func dayAndMonth(_ date: CalendarDate) -> String { "\(date.day) \(Self.months[date.month - 1].prefix(3))" }
    public func month(_ date: CalendarDate) -> String { Self.months[date.month - 1] }
    public func time(hour: Int, minute: Int) -> String { time24(hour, minute) }

    public func percent(_ number: String) -> String { number + MoneyStyle.space + "%" }

    public func moneyStyle(currency: String, country: String?) -> MoneyStyle {
        let country = country ?? SpanishCountry.home(of: currency)
        let habits = country.flatMap { SpanishCountry.all[$0] } ?? .neutral
        if currency == habits.currency {
            return MoneyStyle(habits.symbol, spaced: habits.isSpaced, decimalComma: habits.decimalComma)
        }
        return switch currency {
        case "usd": MoneyStyle("US$", spaced: true, decimalComma: habits.decimalComma)
        case "clf": MoneyStyle("UF", spaced: true, decimalComma: habits.decimalComma)
        default: .code(currency, decimalComma: habits.decimalComma)
        }
    }

    private static let months = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
}

/// How money is written in the countries that share the language.
/// - SeeAlso: [Unicode CLDR, number symbols of `es_*`](https://cldr.unicode.org)
struct SpanishCountry: Sendable {
    let currency: String
    let symbol: String
    let isSpaced: Bool
    let decimalComma: Bool

    private init(_ currency: String, _ symbol: String, spaced: Bool, decimalComma: Bool) {
        self.currency = currency
        self.symbol = symbol
        isSpaced = spaced
        self.decimalComma = decimalComma
    }

    /// Latin American Spanish where no country is known.
    static let neutral = SpanishCountry("", "", spaced: true, decimalComma: false)

    static let all: [String: SpanishCountry] = [
        "AR": .init("ars", "$", spaced: true, decimalComma: true),
        "BO": .init("bob", "Bs", spaced: true, decimalComma: true),
        "BR": .init("brl", "R$", spaced: true, decimalComma: true),
        "CL": .init("clp", "$", spaced: false, decimalComma: true),
        "CO": .init("cop", "$", spaced: true, decimalComma: true),
        "CR": .init("crc", "₡", spaced: false, decimalComma: false),
        "DO": .init("dop", "RD$", spaced: false, decimalComma: false),
        "EC": .init("usd", "$", spaced: false, decimalComma: true),
        "ES": .init("eur", "€", spaced: true, decimalComma: true),
        "GT": .init("gtq", "Q", spaced: false, decimalComma: false),
        "HN": .init("hnl", "L", spaced: true, decimalComma: false),
        "MX": .init("mxn", "$", spaced: false, decimalComma: false),
        "NI": .init("nio", "C$", spaced: false, decimalComma: false),
        "PA": .init("pab", "B/.", spaced: true, decimalComma: false),
        "PE": .init("pen", "S/", spaced: true, decimalComma: false),
        "PR": .init("usd", "$", spaced: false, decimalComma: false),
        "PY": .init("pyg", "₲", spaced: true, decimalComma: true),
        "SV": .init("usd", "$", spaced: false, decimalComma: false),
        "US": .init("usd", "$", spaced: false, decimalComma: false),
        "UY": .init("uyu", "$", spaced: true, decimalComma: true),
        "VE": .init("ves", "Bs.", spaced: true, decimalComma: true),
    ]

    /// The country that a currency belongs to alone; the dollar belongs to several.
    static func home(of currency: String) -> String? {
        currency == "usd" ? nil : all.first { $0.value.currency == currency }?.key
    }
}
