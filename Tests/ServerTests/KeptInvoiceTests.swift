import APITestSupport
import Billing
import Core
import Foundation
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct `What an invoice keeps` {
    @Test(arguments: Engine.available)
    func `M8: its buyer's name and tax id, on the page, on paper and by API, after they changed`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let details = CustomerDetails(email: "ana@example.com", name: "Ana Antes", taxID: "11.111.111-1")
        let ana = try await shop.customers.create(details, in: shop.scope)
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let now = try await shop.customers.update(ana.id, in: shop.scope) {
            $0.details.name = "Ana Ahora"
            $0.details.taxID = "22.222.222-2"
        }
        #expect(now.details.name == "Ana Ahora")

        try await desk.exchange { api in
            let reply = try await api.get("/v1/invoices/\(invoice.id)")
            #expect(reply.text("customer_name") == "Ana Antes")
            #expect(reply.text("customer_tax_ids.0.value") == "11.111.111-1")
        }
        let portal = PortalDesk(shop: shop)
        try await portal.walk { client in
            let browser = try await portal.browser(of: now, client)
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            #expect(browser.page.says("Ana Antes") && browser.page.says("11.111.111-1"))
            #expect(!browser.page.says("Ana Ahora") && !browser.page.says("22.222.222-2"))
            let paper = try await portal.paper(of: invoice, now, client)
            #expect(paper.contains("Ana Antes") && paper.contains("11.111.111-1"))
            #expect(!paper.contains("Ana Ahora") && !paper.contains("22.222.222-2"))
        }
    }

    @Test(.enabled(if: PDFText.isAvailable), arguments: Engine.available)
    func `M8: its seller's name, tax id, address and days, byte for byte, after they changed`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        try await Self.settle(shop, "Antes", taxID: "76.086.428-5")
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let old = try await shop.lastInvoice(of: ana)
        let draft = try await shop.draft(for: ana, ["Polera": 5_000])
        #expect(old.seller?.name == "Tienda Antes" && draft.seller == nil)

        try await desk.walk { client in
            let before = try await desk.paperBytes(of: old, ana, client)
            try await Self.settle(shop, "Ahora", taxID: "76.192.083-9", zone: "Pacific/Auckland")
            let next = try await shop.invoices.finalize(draft.id, in: shop.scope)

            #expect(try await desk.paperBytes(of: old, ana, client) == before)
            let paper = try PDFText.of(before)
            for word in ["Tienda Antes", "76.086.428-5", "Calle Antes 1", "31 de enero de 2026"] {
                #expect(paper.contains(word), "\(word)")
            }
            let nextPaper = try await desk.paper(of: next, ana, client)
            for word in ["Tienda Ahora", "76.192.083-9", "Calle Ahora 1", "1 de febrero de 2026"] {
                #expect(nextPaper.contains(word), "\(word)")
            }
            #expect(!nextPaper.contains("Antes"))

            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/invoices/\(old.id)")
            #expect(browser.page.says("Tienda Antes") && browser.page.says("76.086.428-5"))
            #expect(!browser.page.says("76.192.083-9"))
            try await browser.get("/p/tienda-sur/invoices/\(next.id)")
            #expect(browser.page.says("76.192.083-9") && !browser.page.says("76.086.428-5"))

            // Of what was issued before this was kept, it is not known who sold then.
            try await shop.context.database.write { db in
                _ = try db.execute("UPDATE invoices SET seller = NULL WHERE id = \(old.id)")
            }
            #expect(try await desk.paper(of: old, ana, client).contains("Tienda Ahora"))
        }
        try await shop.travel(to: "2026-03-01")
        let renewal = try await shop.lastInvoice(of: ana)
        #expect(renewal.reason == .cycle && renewal.seller?.name == "Tienda Ahora")
        #expect(renewal.seller?.address == ["Calle Ahora 1", "Santiago"])
    }

    private static func settle(_ shop: Shop, _ word: String, taxID: String, zone: String? = nil) async throws {
        var settings = MerchantSettings()
        settings.name = "Tienda \(word)"
        settings.taxID = taxID
        settings.address = "Calle \(word) 1\nSantiago"
        settings.zone = try zone.map { try Zone($0) }
        _ = try await Merchants(shop.context).apply(settings, to: shop.merchant.id, by: .command)
    }

    @Test(.enabled(if: PDFText.isAvailable))
    func `M2: a total that is not its subtotal, line by line, on the page and on paper`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let rate = try await shop.taxRate("IVA", "19", isInclusive: false)
        let coupon = try await Coupons(shop.context).create(reduction: .percent(try Rate("10")), in: shop.scope)
        var order = try await shop.order(10_000)
        order.taxRates = [rate.id]
        order.discounts = [.coupon(coupon.id)]
        _ = try await shop.place(order, for: ana)
        let invoice = try await shop.lastInvoice(of: ana)
        let amounts = [invoice.subtotal, invoice.discount, invoice.tax, invoice.total].map(\.amount)
        #expect(amounts == [10_000, 1_000, 1_710, 10_710])

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            for figure in ["$10.000", "-$1.000", "$1.710", "$10.710"] {
                #expect(browser.page.says(figure) || browser.page.says(figure.replacing("-", with: "−")), "\(figure)")
            }
            let paper = try await desk.paper(of: invoice, ana, client)
            func figure(_ label: String) -> String? {
                let row = paper.split(separator: "\n").last { $0.contains("  \(label)") || $0.hasPrefix(label) }
                return row?.split(separator: " ").last.map(String.init)
            }
            #expect(figure("Subtotal") == "$10.000", "\(paper)")
            #expect(figure("Total") == "$10.710", "\(paper)")
            #expect(paper.contains("$1.710"), "\(paper)")
        }
    }

    @Test(arguments: Engine.available)
    func `an item that was billed cannot be deleted, one that waits can`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        try await desk.exchange { api in
            let form = "customer=\(ana.id)&amount=500&currency=clp&description=Toalla"
            let billed = try #require(try await api.post("/v1/invoiceitems", form).text("id"))
            _ = try await shop.subscribe(ana, to: 9_990)
            let waits = try #require(try await api.post("/v1/invoiceitems", form).text("id"))
            let before = try await shop.everything()

            let refused = try await api.delete("/v1/invoiceitems/\(billed)")
            #expect(refused.status == 400 && refused.text("error.code") == "invoice_item_billed")
            #expect(try await shop.everything() == before)
            #expect(try await api.get("/v1/invoiceitems/\(billed)").text("invoice") != nil)

            #expect(try await api.delete("/v1/invoiceitems/\(waits)").boolean("deleted") == true)
            #expect(try await api.get("/v1/invoiceitems/\(waits)").status == 404)
        }
        #expect(try await shop.lastInvoice(of: ana).total.amount == 10_490)
    }
}
