import HTML
import Localization
import Testing

@testable import Portal

@Suite struct `Weight of what is taken along` {
    /// The page around it takes some 20 kB of the 30 that it may.
    @Test func `ten large years, three formats and ten kept files are a few kilobytes`() {
        let formats = ["zip", "pdf", "csv"].map { InvoiceDownloads.Form.Option(value: $0, label: "Una lista (\($0))") }
        let periods = (2017...2026).map {
            InvoiceDownloads.Form.Option(value: "\($0)", label: "\($0) · 1.200 documentos")
        }
        let card = InvoiceDownloadsCard(
            downloads: InvoiceDownloads(
                rows: [],
                form: .init(
                    intro: Spanish().exportIntro("200"), periods: periods, formats: formats,
                    action: "/p/tienda-sur/invoices/exports", token: String(repeating: "t", count: 43)),
                withPapers: true,
                kept: (0..<10).map { number in
                    .init(
                        title: "Facturas de 2026: PDF (ZIP)", standing: Spanish().exportReady,
                        address: "/p/tienda-sur/invoices/exports/exp_00000000000000000000000\(number)")
                }), say: Spanish())

        let weight = card.body.bytes.count
        #expect(weight < 7_000, "\(weight) bytes")
    }
}
