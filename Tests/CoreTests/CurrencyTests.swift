import Core
import Testing

@Suite struct `Currencies` {
    @Test(arguments: [
        ("clp", 0), ("pyg", 0), ("jpy", 0), ("krw", 0), ("vnd", 0), ("ugx", 0), ("isk", 0), ("xaf", 0), ("uyi", 0),
        ("usd", 2), ("cop", 2), ("ars", 2), ("brl", 2), ("mxn", 2), ("crc", 2), ("idr", 2), ("huf", 2), ("twd", 2),
        ("kwd", 3), ("bhd", 3), ("omr", 3), ("jod", 3), ("tnd", 3), ("lyd", 3), ("iqd", 3), ("clf", 4), ("uyw", 4),
    ])
    func `has the decimals of ISO 4217 (M2)`(code: String, exponent: Int) throws {
        #expect(try Currency(code).exponent == exponent)
    }

    @Test func `is written in lower case and read in either`() throws {
        #expect(try Currency("CLP") == .clp)
        #expect(try Currency("Usd").code == "usd")
        #expect([Currency.usd, .clp].sorted() == [.clp, .usd])
    }

    @Test(arguments: ["", "xxx", "xau", "cl", "clpp", "cl p", "🇨🇱", "c\u{301}lp", "ⓤⓢⓓ", "CLP\0", "KWd\u{212A}", "1.0"])
    func `refuses what is not in the table`(text: String) {
        #expect(code { try Currency(text) } == "invalid_currency")
    }

    @Test func `agrees with its own constants`() throws {
        let named: [Currency] = [
            .ars, .brl, .clf, .clp, .cop, .crc, .eur, .jpy, .kwd, .mxn, .pen, .pyg, .usd, .uyu,
        ]
        for currency in named { #expect(try Currency(currency.code).exponent == currency.exponent) }
        #expect(Currency.all.count > 150)
        #expect(Currency.all == Currency.all.sorted())
        #expect(Currency.clf.minorUnits == 10_000 && Currency.clp.minorUnits == 1)
    }
}
