import Billing
import Core
import Documents
import Localization
import Storage
import TestSupport
import Testing
import Wording

@Suite struct `Who sold, on receipts and credit notes` {
    @Test(arguments: Engine.available)
    func `M8 is told as the invoice told it when it was issued, whatever the merchant is called since`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        try await Self.settle(shop, "Antes", taxID: "76.086.428-5")
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let note = try await CreditNotes(shop.context).create(
            of: invoice.id, amount: Money(4_000, .clp), settlement: .init(outOfBand: Money(4_000, .clp)),
            in: shop.scope)
        let before = try await Self.papers(of: invoice.id, note, shop)

        try await Self.settle(shop, "Ahora", taxID: "76.192.083-9")
        let after = try await Self.papers(of: invoice.id, note, shop)

        #expect(try await Merchants(shop.context).find(shop.merchant.id).name == "Tienda Ahora")
        for (old, now) in zip(before, after) {
            #expect(now.seller.name == "Tienda Antes" && now.footer == "Tienda Antes", "\(now.title)")
            #expect(now.seller.lines == old.seller.lines)
            #expect(now.seller.lines.contains { $0.contains("76.086.428-5") }, "\(now.title)")
            #expect(now.seller.lines.contains { $0.contains("Calle Antes 1") }, "\(now.title)")
            #expect(!now.seller.lines.contains { $0.contains("Ahora") || $0.contains("76.192.083-9") })
        }
        try await shop.travel(to: "2026-02-02")
        // A credit note of what is sold since is the new name's.
        _ = try await shop.subscribe(ana, to: 5_000)
        let next = try await shop.lastInvoice(of: ana)
        let another = try await CreditNotes(shop.context).create(
            of: next.id, amount: Money(1_000, .clp), in: shop.scope)
        for paper in try await Self.papers(of: next.id, another, shop) {
            #expect(paper.seller.name == "Tienda Ahora", "\(paper.title)")
        }
    }

    /// The receipt of an invoice, and a credit note of it, as they are printed now.
    private static func papers(
        of id: Invoice.ID, _ note: CreditNote, _ shop: Shop
    ) async throws -> [InvoiceDocument] {
        let merchant = try await Merchants(shop.context).find(shop.merchant.id)
        let receipt = try #require(try await Receipts(shop.context).receipt(of: id, in: shop.scope))
        let words = InvoiceWords(
            invoice: try await shop.invoices.find(id, in: shop.scope), merchant: merchant,
            reader: Reader(Spanish(), country: merchant.country, zone: merchant.zone), standing: .paid, paidWith: nil,
            refunds: [])
        return [
            try words.document(of: receipt, address: "https://tienda.example/r/1", logo: nil),
            try words.document(of: note, logo: nil),
        ]
    }

    private static func settle(_ shop: Shop, _ word: String, taxID: String) async throws {
        var settings = MerchantSettings()
        settings.name = "Tienda \(word)"
        settings.taxID = taxID
        settings.address = "Calle \(word) 1\nSantiago"
        _ = try await Merchants(shop.context).apply(settings, to: shop.merchant.id, by: .command)
    }
}
