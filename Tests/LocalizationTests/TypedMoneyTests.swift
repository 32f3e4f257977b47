import Core
import Localization
import Testing

/// Amounts as people type them (U6).
@Suite struct `Typed amounts` {
    struct Typed: Sendable, CustomTestStringConvertible {
        let language: any Language, country: String, currency: Currency, text: String, amount: Int64?

        init(_ language: any Language, _ country: String, _ currency: Currency, _ text: String, _ amount: Int64?) {
            self.language = language
            self.country = country
            self.currency = currency
            self.text = text
            self.amount = amount
        }

        var testDescription: String { "\(language.code)-\(country) \(text)" }
    }

    private static let es = Spanish(), pt = Portuguese(), en = English()

    static let all: [Typed] = [
        Typed(es, "CL", .clp, "8000", 8_000), Typed(es, "CL", .clp, " $ 8.000 ", 8_000),
        Typed(es, "CL", .clp, "8,000", 8_000), Typed(es, "CL", .clp, "1.234.567", 1_234_567),
        Typed(es, "CL", .clp, "8.00", nil), Typed(es, "CL", .clp, "8.0000", nil), Typed(es, "CL", .clp, "", nil),
        Typed(es, "CL", .clp, "ocho mil", nil), Typed(es, "CL", .clp, "-8000", nil), Typed(es, "CL", .clp, "8e3", nil),
        Typed(es, "CL", .clp, "١٢", nil), Typed(es, "CL", .clp, "999999999999999999999", nil),
        Typed(es, "CL", .clp, "8000 CLP", 8_000), Typed(es, "CL", .clp, "$8\u{A0}000", 8_000),
        Typed(es, "CO", .cop, "50.000", 5_000_000), Typed(es, "CO", .cop, "50.000,5", 5_000_050),
        Typed(es, "CO", .cop, "50.5", nil), Typed(es, "CO", .cop, "50,123", nil),
        Typed(pt, "BR", .brl, "R$ 12,50", 1_250), Typed(en, "US", .usd, "$1,234.5", 123_450),
        Typed(en, "US", .usd, "12,5", nil), Typed(en, "US", .usd, "1.2.3", nil),
    ]

    @Test(arguments: all)
    func `are read as their writer means them, and never guessed`(typed: Typed) {
        let reader = Reader(typed.language, country: typed.country, zone: .utc)
        #expect(reader.amount(typed: typed.text, in: typed.currency)?.amount == typed.amount)
    }
}
