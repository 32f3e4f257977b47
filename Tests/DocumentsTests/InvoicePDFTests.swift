import Core
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite struct `Invoice on paper` {
    @Test func `M8: the same invoice gives the same bytes every time`() throws {
        let logo = try Logo(png: png(width: 400, height: 100))

        let first = try InvoicePDF.render(.sample(logo: logo))
        let second = try InvoicePDF.render(.sample(logo: logo))

        #expect(first == second)
        #expect(first.starts(with: Array("%PDF-1.5".utf8)))
    }

    @Test func `M8: the creation date is the invoice's own`() throws {
        let pdf = String(decoding: try InvoicePDF.render(.sample()), as: UTF8.self)

        #expect(pdf.contains("/CreationDate (20260301000000Z"))
        #expect(!pdf.contains("/ModDate"))
    }

    @Test func `W8: text never becomes a link, an action or a script`() throws {
        let hostile = ") /JS (app.alert(1)) /URI (https://evil.example) /Launch << >> endstream https://evil.example"
        var document = InvoiceDocument.sample(lines: [.init(hostile, quantity: "1", unitPrice: "1", amount: "1")])
        document.note = "<a href='https://evil.example'>\(hostile)</a>"
        document.title = hostile

        let pdf = String(decoding: try InvoicePDF.render(document), as: UTF8.self)

        // The title is the one text that stands in the file uncompressed: escaped, inside a string.
        let body = pdf.split(separator: "\n").filter { !$0.contains("/Title") }.joined(separator: "\n")
        for name in ["/JS", "/JavaScript", "/URI", "/Launch", "/Annots", "/OpenAction", "/EmbeddedFile", "/AcroForm"] {
            #expect(!body.contains(name))
        }
        #expect(!pdf.contains("(Factura ) /JS"))
    }

    @Test(.enabled(if: PDFText.isAvailable))
    func `says every word and every figure that it was given`() throws {
        let text = try PDFText.of(try InvoicePDF.render(.sample()))

        for phrase in [
            "Factura", "LUZ-000123", "Pagada", "Fecha de emisión", "8 de marzo de 2026", "Luz del Sur SpA",
            "RUT 76.543.210-K", "Ana Muñoz Ibáñez", "Plan Hogar, mensual", "1 mar – 31 mar 2026", "$4.990", "-$1.498",
            "IVA 19 % (incluido)", "$13.482", "Página 1 de 1",
        ] {
            #expect(text.contains(phrase))
        }
    }

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

    @Test func `descriptions are cut after four lines`() {
        let endless = InvoiceDocument.Line(
            String(repeating: "palabra ", count: 900), quantity: "1", unitPrice: "$1", amount: "$1")
        let document = InvoiceDocument.sample(lines: [endless])
        let canvas = PDFCanvas(title: "", author: "", createdAt: document.issuedAt, language: "es")

        #expect(InvoiceTable(document, on: canvas).rows[0].height < 65)
    }

    @Test(arguments: [
        "فاتورة شهرية للاشتراك في الخدمة", "חשבונית חודשית", "月額プラン（プレミアム）の請求書", "청구서 한국어", "👩‍👩‍👧‍👦 plan familia",
        "e\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{202E}reversed", "", "\u{0}\u{1}\u{7F}",
        String(repeating: "ﷺ", count: 3_000),
        String(repeating: "a", count: 10_000), String(repeating: "palabra ", count: 2_000),
    ])
    func `any script and any length is drawn`(text: String) throws {
        var document = InvoiceDocument.sample(
            lines: [.init(text, period: text, quantity: "1", unitPrice: "$1", amount: "$1")])
        document.buyer = .init(label: "Facturar a", name: text, lines: [text, text])
        document.number = text
        document.note = text
        document.footer = text
        document.facts = [.init(text, text)]

        let pdf = try InvoicePDF.render(document)

        #expect(pdf.count > 5_000)
    }

    @Test func `an invoice without lines, totals or logo is still a page`() throws {
        var document = InvoiceDocument.sample(lines: [])
        document.totals = []
        document.facts = []
        document.note = nil
        document.stamp = nil

        #expect(try InvoicePDF.render(document).count > 5_000)
    }

    @Test func `instants are written as UTC`() {
        #expect(Instant(seconds: 0).iso8601 == "1970-01-01T00:00:00Z")
        #expect(Instant(seconds: 1_709_210_096).iso8601 == "2024-02-29T12:34:56Z")
        #expect(Instant(seconds: -1).iso8601 == "1969-12-31T23:59:59Z")
    }
}

@Suite struct `Colours on paper` {
    @Test(arguments: [0xFFFF00, 0xFFFFFF, 0x0E7C66, 0x78C8FF, 0x000000] as [UInt32])
    func `W5: the total can be read on the brand's own tint`(code: UInt32) {
        let brand = HexColor(code)

        #expect(brand.adjustedForContrast(on: brand.tint).contrast(with: brand.tint) >= 4.5)
        #expect(Ink.muted.contrast(with: brand.tint) >= 4.5)
        #expect(Ink.strong.contrast(with: brand.tint) >= 4.5)
    }

    @Test(arguments: [InvoiceDocument.Stamp.Tone.positive, .attention, .neutral])
    func `W5: stamps can be read`(tone: InvoiceDocument.Stamp.Tone) {
        #expect(tone.ink.contrast(with: tone.ground) >= 4.5)
    }
}
