import Core
import Documents
import Testing

/// W7: nobody's words become a formula, and amounts stay numbers.
@Suite struct `A list for spreadsheets` {
    @Test func `writes plain digits, whatever the currency`() {
        let line = CSV.line([
            .amount(Money(9_990, .clp)), .amount(Money(9_990, .usd)), .amount(Money(-5, .usd)), .amount(Money(0, .usd)),
            .amount(Money(-1_234_567, .kwd)), .amount(Money(.min, .clp)),
        ])

        #expect(line == "9990,99.90,-0.05,0.00,-1234.567,-9223372036854775808\r\n")
    }

    @Test func `writes days as machines do, and leaves out what there is not`() throws {
        #expect(CSV.line([.day(try CalendarDate("2026-03-01")), .empty, .text("")]) == "2026-03-01,,\r\n")
    }

    @Test(arguments: [
        ("Plan, anual", "\"Plan, anual\""), ("Plan \"oro\"", "\"Plan \"\"oro\"\"\""),
        ("dos\nlíneas", "\"dos\nlíneas\""),
        ("a;b", "\"a;b\""), (" al borde ", "\" al borde \""), ("Plan año", "Plan año"),
    ])
    func `quotes what would end a cell (RFC 4180)`(text: String, written: String) {
        #expect(CSV.line([.text(text)]) == written + "\r\n")
    }

    @Test(arguments: ["=1+1", "+56 9", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
    func `makes a text of what a spreadsheet would compute`(text: String) {
        let line = CSV.line([.text(text)])

        #expect(line == "\"'\(text)\"\r\n")
        #expect(CSV.line([.text("a" + text)]).contains("a" + text))
    }
}
