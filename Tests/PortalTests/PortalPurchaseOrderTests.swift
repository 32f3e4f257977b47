import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// The number that the customer's own books know the purchase by.
@Suite struct `Portal purchase order number` {
    private func order(_ ana: Customer, _ desk: PortalDesk) async throws -> String? {
        try await desk.shop.customers.find(ana.id, in: desk.shop.scope).details.purchaseOrder
    }

    @Test(arguments: Engine.available)
    func `is typed with the details, printed on what comes next, and kept there`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let first = try await shop.lastInvoice(of: ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            try await browser.submit("/details", ["purchase_order": " OC 4500-017 "])
            #expect(browser.page.says("Guardamos tus datos.") && browser.page.says("value=\"OC 4500-017\""))
            #expect(try await order(ana, desk) == "OC 4500-017")

            shop.time.advance(.minutes(1))
            _ = try await shop.subscribe(ana, to: 5_000)
            let second = try await shop.lastInvoice(of: ana)
            #expect(second.id != first.id && second.billedTo.purchaseOrder == "OC 4500-017")
            try await browser.get("/p/tienda-sur/details")
            try await browser.submit("/details", ["purchase_order": ""])
            #expect(try await order(ana, desk) == nil)

            try await browser.get("/p/tienda-sur/invoices/\(second.id)")
            #expect(browser.page.says("Orden de compra OC 4500-017"))
            try await browser.get("/p/tienda-sur/invoices/\(first.id)")
            #expect(!browser.page.says("Orden de compra"))
            guard PDFText.isAvailable else { return }
            #expect(try await desk.paper(of: second, ana, client).contains("Orden de compra OC 4500-017"))
        }
    }

    @Test func `that is too long, hides something or is a card's is refused, and what was typed stays`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let long = String(repeating: "9a", count: 71)
            for (typed, says) in [
                (long, "Número de orden de compra: usa como máximo 140 caracteres."),
                ("4242 4242 4242 4242", "No escribas números de tarjeta aquí."),
                ("OC\u{202E}1", "Quita los caracteres especiales o invisibles de este dato."),
            ] {
                try await browser.get("/p/tienda-sur/details")
                try await browser.submit("/details", ["purchase_order": typed])
                browser.page.expect(status: 422)
                #expect(browser.page.says(says), "\(typed)")
                #expect(typed != long || browser.page.says("value=\"\(typed)\""))
            }
            #expect(try await order(ana, desk) == nil)
        }
    }

    @Test func `is asked where the tax identifier is, and written nowhere else`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        try await desk.allow { $0.customerFields.remove(.taxID) }

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            #expect(!browser.page.says("Número de orden de compra"))
            try await browser.submit("/details", ["purchase_order": "OC 1"])
            #expect(try await order(ana, desk) == nil)
        }
    }
}
