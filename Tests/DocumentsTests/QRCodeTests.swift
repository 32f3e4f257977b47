import Core
import TestSupport
import Testing

@testable import Documents

@Suite struct `A square code` {
    private let address = "https://pay.example.com/p/luz/receipts/verify/1." + String(repeating: "aB3_-", count: 40)

    /// Which modules are dark, as the runs say.
    private func modules(_ code: QRCode) -> [[Bool]] {
        var modules = [[Bool]](repeating: [Bool](repeating: false, count: code.side), count: code.side)
        for run in code.runs {
            for column in run.start..<run.start + run.length { modules[run.row][column] = true }
        }
        return modules
    }

    @Test func `has its three eyes, and a side that the standard knows`() throws {
        let code = try QRCode(address)
        let modules = modules(code)
        let eye = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]

        #expect((code.side - 17).isMultiple(of: 4) && (21...177).contains(code.side))
        for (top, left) in [(0, 0), (0, code.side - 7), (code.side - 7, 0)] {
            let drawn = (top..<top + 7).map { row in
                String(modules[row][left..<left + 7].map { $0 ? Character("#") : Character(".") })
            }
            #expect(drawn == eye, "\(top), \(left)")
        }
    }

    @Test func `is the same for the same text, another for another, and none for what is too long`() throws {
        #expect(try QRCode(address) == QRCode(address))
        #expect(try QRCode(address) != QRCode(address + "x"))
        #expect(throws: BillingError.self) { try QRCode(String(repeating: "a", count: 3_000)) }
    }

    @Test func `is a picture of whole pixels, with its quiet zone, the same each time`() throws {
        let code = try QRCode(address)
        let png = try code.png(modulePixels: 3)
        // Width and height stand after the signature and the head of the first part.
        let sizes = [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }

        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        #expect(sizes == Array(repeating: (code.side + 8) * 3, count: 2))
        #expect(try code.png(modulePixels: 3) == png)
    }

    @Test(.enabled(if: PDFText.isAvailable))
    func `is drawn with its address in letters that no hyphen breaks, and is no picture`() throws {
        var document = InvoiceDocument.sample()
        let plain = try InvoicePDF.render(document)
        document.proof = try InvoiceDocument.Proof("Comprueba aquí", address: address)
        let pdf = try InvoicePDF.render(document)
        let text = try PDFText.of(pdf)

        #expect(text.filter { !$0.isWhitespace }.contains(address), "\(text)")
        #expect(text.contains("Comprueba aquí") && pdf.count > plain.count)
        #expect(!String(decoding: pdf, as: UTF8.self).contains("/Subtype /Image"))
        #expect(try InvoicePDF.render(document) == pdf)
    }
}
