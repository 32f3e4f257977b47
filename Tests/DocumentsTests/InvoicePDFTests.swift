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
