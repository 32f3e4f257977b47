import Billing
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Several discounts are said one by one, in the order in which they apply. Of the API: `APIPricingTests`.
@Suite struct `Discounts by name` {
    @Test(.enabled(if: PDFText.isAvailable), arguments: Engine.available)
    func `on the page of an invoice and on its paper`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let coupons = Coupons(shop.context)
        let half = try await coupons.create(
            id: .init("MITAD"), name: "Verano", reduction: .percent(try Rate("50")), duration: .forever,
            in: shop.scope)
        let nameless = try await coupons.create(
            id: .init("MIL"), reduction: .amount(Money(1_000, .clp)), in: shop.scope)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(10_000)
        order.discounts = [.coupon(half.id), .coupon(nameless.id)]
        _ = try await shop.place(order, for: ana)
        let invoice = try await shop.lastInvoice(of: ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            let paper = try await desk.paper(of: invoice, ana, client)

            #expect(browser.page.says("Descuento: Verano") && browser.page.says("Descuento: MIL"))
            let rows = paper.split(separator: "\n").filter { $0.contains("Descuento") }.map {
                $0.split(separator: " ").joined(separator: " ")
            }
            #expect(rows.count == 2, "\(paper)")
            #expect(rows.first?.hasSuffix("Descuento: Verano −$5.000") == true, "\(rows)")
            #expect(rows.last?.hasSuffix("Descuento: MIL −$1.000") == true, "\(rows)")
        }
    }
}
