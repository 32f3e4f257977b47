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
