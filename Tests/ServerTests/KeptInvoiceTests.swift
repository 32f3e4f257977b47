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
