import Core
import Testing

@Suite struct `Rates` {
    @Test(
        arguments: [
            ("19", "19", 190_000), ("8.25", "8.25", 82_500), ("9.975", "9.975", 99_750), ("0", "0", 0),
            ("100", "100", 1_000_000), ("0.0001", "0.0001", 1), ("21.0", "21", 210_000), ("007.50", "7.5", 75_000),
        ] as [(String, String, Int64)])
    func `is read exactly and printed with as few decimals as it needs`(
        text: String, printed: String, millionths: Int64
    )
        throws
    {
        let rate = try Rate(text)

        #expect(rate.millionths == millionths)
        #expect("\(rate)" == printed)
    }

    @Test(arguments: [
        "", ".", "1.", ".5", "-1", "+1", " 1", "1 ", "1,5", "1e2", "0.00001", "100.0001", "101", "1.2.3", "٣", "NaN",
        "99999999999999999999", "19%",
    ])
    func `refuses what is not a percentage of 0 to 100 with four decimals`(text: String) {
        #expect(code { try Rate(text) } == "invalid_percentage")
    }

    @Test func `finds the tax within an amount: 9,990 CLP with 19 % is 8,395 + 1,595 (M3)`() throws {
        let gross = Money(9990, .clp)

        let tax = try Rate("19").tax(containedIn: gross)

        #expect(tax == Money(1595, .clp))
        #expect(try gross - tax == Money(8395, .clp))
    }

    @Test func `rounds once per rate: 140.00 + 5 % + 9.975 % is 160.97 (M3)`() throws {
        let net = Money(14_000, .usd)

        let taxes = [try Rate("5").tax(on: net), try Rate("9.975").tax(on: net)]

        #expect(taxes == [Money(700, .usd), Money(1397, .usd)])
        #expect(try Money.sum([net] + taxes, in: .usd) == Money(16_097, .usd))
    }

    @Test func `spreads the document's tax: three lines of 333 CLP at 19 % bear 190 (M3)`() throws {
        let lines = Array(repeating: Money(333, .clp), count: 3)

        let taxes = try Rate("19").tax(on: lines)

        #expect(taxes.map(\.amount) == [64, 63, 63])
        #expect(try Rate("19").tax(on: []) == [])
    }

    @Test func `takes two included rates apart without touching the total (M3)`() throws {
        let five = try Rate("5")
        let ten = try Rate("9.975")
        let gross = Money(16_097, .usd)

        #expect(try five.tax(containedIn: gross, alongside: [ten]) == Money(700, .usd))
        #expect(try ten.tax(containedIn: gross, alongside: [five]) == Money(1397, .usd))
        #expect(try ten.tax(containedIn: [gross, gross], alongside: [[five], [five]]).map(\.amount) == [1397, 1396])
    }

    @Test func `gives a credit the mirrored tax (M3)`() throws {
        let rate = try Rate("19")

        #expect(try rate.tax(on: Money(-333, .clp)) == Money(-63, .clp))
        #expect(try rate.tax(on: [Money(-6767, .clp), Money(10_155, .clp)]).map(\.amount) == [-1286, 1930])
    }

    @Test func `refuses tax that does not fit (M1)`() throws {
        #expect(try Rate("100").tax(on: Money(.max, .clp)) == Money(.max, .clp))
        #expect(code { try Rate("19").tax(on: [Money(.max, .clp), Money(1, .clp)]) } == "amount_too_large")
    }
}
