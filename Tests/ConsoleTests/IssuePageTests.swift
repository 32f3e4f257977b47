import Billing
import Core
import HTML
import Localization
import Storage
import TestSupport
import Testing
import Wording

@testable import Console

@Suite struct `The page that issues an invoice` {
    private func page(_ invoice: Invoice, _ shop: Shop) -> String {
        let reader = Reader(Spanish(), country: "CL", zone: shop.merchant.zone)
        let words = InvoiceWords(
            invoice: invoice, merchant: shop.merchant, reader: reader, standing: .draft, paidWith: nil, refunds: [])
        let page = IssuePage(
            frame: ConsoleFrame(language: reader.say), words: words, who: "Ana", email: nil, isUnwanted: false,
            due: nil, method: nil, reader: reader, paths: ConsolePaths(slug: shop.merchant.slug, mode: .test),
            token: "t")
        return String(decoding: page.body.bytes, as: UTF8.self)
    }

    @Test func `M1 asks for nothing whose amounts cannot be added up, and says so`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let ana = try await shop.customer("Ana", card: nil)
        let whole = try await shop.draft(for: ana, ["Toalla": 2_500])
        var broken = whole
        broken.balanceApplied = Money(.min, .clp)

        let (asked, refused) = (page(whole, shop), page(broken, shop))

        let form = "action=\"/console/m/tienda-sur/test/invoices/\(whole.id)/issue\""
        #expect(asked.contains(form) && asked.contains("Emitir y enviar") && !asked.contains("no se pueden sumar"))
        #expect(!refused.contains(form) && refused.contains("Los montos de esta factura no se pueden sumar"))
        #expect(refused.contains("role=\"alert\""))
    }
}
