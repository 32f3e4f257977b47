import Core
import Localization
import Testing

struct Price: Sendable, CustomTestStringConvertible {
    let language: any Language, country: String?, amount: Int64, currency: Currency, text: String

    init(_ language: any Language, _ country: String?, _ amount: Int64, _ currency: Currency, _ text: String) {
        self.language = language
        self.country = country
        self.amount = amount
        self.currency = currency
        self.text = text
    }

    var testDescription: String { "\(language.code)-\(country ?? "?") \(amount) \(currency)" }
    var reader: Reader { Reader(language, country: country, zone: .utc) }
}

private let es = Spanish()
private let pt = Portuguese()
private let en = English()

/// A dot stands for the no-break space, so that it can be seen.
private let prices = [
    Price(es, "CL", 9_990, .clp, "$9.990"),
    Price(es, "CL", 0, .clp, "$0"),
    Price(es, "CL", -6_767, .clp, "−$6.767"),
    Price(es, "CL", 2_999, .usd, "US$·29,99"),
    Price(es, "CL", 381_234, .clf, "UF·38,1234"),
    Price(es, "CO", 4_990_000, .cop, "$·49.900"),
    Price(es, "AR", 1_234_567, .ars, "$·12.345,67"),
    Price(es, "AR", 9_990, .clp, "CLP·9.990"),
    Price(es, "MX", 123_456_789, .mxn, "$1,234,567.89"),
    Price(es, "CR", 2_999, .usd, "US$·29.99"),
    Price(es, "CR", 1_500_000, .crc, "₡15,000"),
    Price(es, "PE", 4_990, .pen, "S/·49.90"),
    Price(es, "PY", 150_000, .pyg, "₲·150.000"),
    Price(es, "cl", 9_990, .clp, "$9.990"),
    Price(es, nil, 9_990, .clp, "$9.990"),
    Price(es, nil, 2_999, .usd, "US$·29.99"),
    Price(es, "MX", 9_990, .kwd, "KWD·9.990"),
    Price(es, "CL", 9_990, .jpy, "JPY·9.990"),
    Price(pt, "BR", 4_990, .brl, "R$·49,90"),
    Price(pt, "BR", 123_456, .usd, "US$·1.234,56"),
    Price(pt, "CL", 9_990, .clp, "CLP·9.990"),
    Price(en, "US", 2_999, .usd, "$29.99"),
    Price(en, "US", -1, .usd, "−$0.01"),
    Price(en, "CL", 9_990, .clp, "CLP·9,990"),
    Price(en, nil, 5, .kwd, "KWD·0.005"),
    Price(en, nil, .max, .usd, "$92,233,720,368,547,758.07"),
    Price(en, nil, .min, .jpy, "−JPY·9,223,372,036,854,775,808"),
]

@Suite struct `Money, as its reader writes it` {
    @Test(arguments: prices)
    func `takes its digits from the table of currencies (M9)`(price: Price) {
        let said = price.reader.money(Money(price.amount, price.currency))

        #expect(said.replacing("\u{A0}", with: "·") == price.text)
        #expect(!said.contains(" "), "An amount never breaks across lines.")
    }

    @Test(arguments: [
        (Int64(12_990_000), Currency.cop, "CO", "$·129.900"), (12_990_050, .cop, "CO", "$·129.900,50"),
        (1_500_000, .crc, "CR", "₡15,000"), (4_850_000, .ars, "AR", "$·48.500"), (2_900, .usd, "US", "$29.00"),
    ])
    func `has no empty cents where nobody writes them, on pages, in letters and on papers `(
        amount: Int64, currency: Currency, country: String, text: String
    ) {
        let reader = Reader(es, country: country, zone: .utc)
        let money = Money(amount, currency)

        #expect(reader.money(money).replacing("\u{A0}", with: "·") == text)
        #expect(reader.inZone(.utc).money(money) == reader.money(money))
        #expect(reader.ofPapers.money(money).hasSuffix("00") || amount % 100 != 0)
    }

    @Test func `carries its code where currencies may mix (S26)`() {
        #expect(Reader(es, country: "CR", zone: .utc).moneyWithCode(Money(2_999, .usd)) == "29.99\u{A0}USD")
        #expect(Reader(es, country: "CL", zone: .utc).moneyWithCode(Money(-9_990, .clp)) == "−9.990\u{A0}CLP")
    }

    @Test func `has no negative zero (M9)`() {
        for currency in Currency.all {
            #expect(!Reader(es, country: nil, zone: .utc).money(.zero(currency)).contains("−"))
        }
    }

    @Test func `shares its separators with percentages and counts`() throws {
        let chile = Reader(es, country: "CL", zone: .utc)

        #expect(chile.percent(try Rate("8.25")) == "8,25\u{A0}%")
        #expect(Reader(en, country: nil, zone: .utc).percent(try Rate("8.25")) == "8.25%")
        #expect(chile.number(12_500) == "12.500")
    }
}
