import Core
import Foundation
import TestSupport
import Testing

@testable import Documents

extension `Invoice on paper` {
    @Test(.enabled(if: PDFText.isAvailable))
    func `a long invoice repeats the table's head and counts its pages`() throws {
        let lines = (1...120).map {
            InvoiceDocument.Line("Servicio número \($0)", quantity: "1", unitPrice: "$\($0)", amount: "$\($0)")
        }

        let pages = try PDFText.of(try InvoicePDF.render(.sample(lines: lines))).split(separator: "\u{0C}")

        #expect(pages.count == 5)
        #expect(pages.last?.contains("Página 5 de 5") == true)
        #expect(pages.dropLast().allSatisfy { $0.contains("Precio unitario") })
        for number in 1...120 { #expect(pages.contains { $0.contains("Servicio número \(number) ") }) }
    }

    @Test(arguments: 0..<40)
    func `no page ends in the middle of the totals`(rows: Int) throws {
        let lines = (0..<rows).map {
            InvoiceDocument.Line("Servicio \($0)", quantity: "1", unitPrice: "$1", amount: "$1")
        }
        var document = InvoiceDocument.sample(lines: lines)
        document.totals =
            (1...9).map { .init("Impuesto \($0)", "$\($0)") } + [.init("Por pagar", "$13.482", isEmphasised: true)]
        let canvas = PDFCanvas(title: "", author: "", createdAt: document.issuedAt, language: "es")
        let closing = InvoiceClosing(document, on: canvas).blocks
        let table = InvoiceTable(document, on: canvas)
        let flow = PageFlow(
            first: 420, others: InvoiceFrame.bottom - InvoiceFrame.top, tableHead: table.headHeight)

        let pages = flow.pages(of: table.rows + closing)

        // All ten of them and the space above are one block, and the note another.
        #expect(closing.count == 2)
        let totals = try #require(pages.first { $0.contains(rows) })
        #expect(rows == 0 || totals.contains(rows - 1) || totals.lowerBound == rows)
    }

    @Test func `figures wrap and are never cut, however long`() {
        let amount = "-US$ 92.233.720.368.547.758,08"
        let long = InvoiceDocument.Line("Todo", quantity: "999.999.999", unitPrice: amount, amount: amount)
        let short = InvoiceDocument.Line("Todo", quantity: "1", unitPrice: "$1", amount: "$1")
        let document = InvoiceDocument.sample(lines: [long, short])
        let canvas = PDFCanvas(title: "", author: "", createdAt: document.issuedAt, language: "es")

        let rows = InvoiceTable(document, on: canvas).rows

        #expect(rows[0].height > rows[1].height + 9)
    }

    @Test(arguments: [
        "COP\u{A0}129,900.00", "COP\u{A0}129.900,00", "US$\u{A0}1.234.567,89", "COP\u{A0}1,299,000.00",
        "US$\u{A0}92.233.720.368.547,07",
    ])
    func `a total is written smaller and never on two lines`(amount: String) {
        for isEmphasised in [true, false] {
            let heights = [amount, "$1"].map { amount -> Double in
                var document = InvoiceDocument.sample()
                document.totals = [.init("Por pagar", amount, isEmphasised: isEmphasised)]
                document.note = nil
                let canvas = PDFCanvas(title: "", author: "", createdAt: document.issuedAt, language: "es")
                return InvoiceClosing(document, on: canvas).blocks.reduce(0) { $0 + $1.height }
            }

            #expect(heights[0] <= heights[1])
        }
    }

    @Test func `what could not be read any smaller breaks and is whole`() {
        let canvas = PDFCanvas(title: "", author: "", createdAt: Instant(seconds: 0), language: "es")
        let style = TextStyle(size: 17, isBold: true, alignment: .right, lineLimit: nil)

        let amount = canvas.amount("US$\u{A0}92.233.720.368.547,07", style, width: 100, atLeast: 9)

        #expect(amount.lineCount == 2)
        #expect(amount.height < canvas.text("$1", style, width: 100).height * 1.5)
    }

    @Test func `descriptions are cut after four lines`() {
        let endless = InvoiceDocument.Line(
            String(repeating: "palabra ", count: 900), quantity: "1", unitPrice: "$1", amount: "$1")
        let document = InvoiceDocument.sample(lines: [endless])
        let canvas = PDFCanvas(title: "", author: "", createdAt: document.issuedAt, language: "es")

        #expect(InvoiceTable(document, on: canvas).rows[0].height < 65)
    }
}
