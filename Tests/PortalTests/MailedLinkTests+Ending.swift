import Access
import Billing
import Core
import HummingbirdTesting
import Localization
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What the list of links names, and what a link says that was pressed and then ended.
extension `Mailed links` {
    @Test(arguments: Engine.available)
    func `S83 the list names no invoice, amount or card that the portal does not show`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let number = try #require(invoice.number)
        let method = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        _ = try await RecoveryLinks(shop.context).makePaper(of: invoice)
        _ = try await RecoveryLinks(shop.context).make(replacing: method, of: ana.id)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/visits")
            #expect(browser.page.says("\(number), $9.990") && browser.page.says("terminada en 4242"))
            try await desk.allow { $0.invoiceHistory = false }
            try await browser.get("/p/tienda-sur/visits")
            #expect(browser.page.says("Para descargar una factura<") && browser.page.says("terminada en 4242"))
            #expect(!browser.page.says(number) && !browser.page.says("9.990"))
            try await desk.allow { $0.paymentMethodUpdate = false }
            try await browser.get("/p/tienda-sur/visits")
            #expect(browser.page.says("Para cambiar un método de pago<") && !browser.page.says("4242"))
        }
    }

    @Test(arguments: Engine.available)
    func `S83 of a link that pays, the list names what either page of it would show`(engine: Engine) async throws {
        let (desk, ana, _) = try await declined(engine)
        let number = try #require(try await desk.shop.lastInvoice(of: ana).number)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await desk.allow { $0.invoiceHistory = false }
            try await browser.get("/p/tienda-sur/visits")
            #expect(browser.page.says("Para pagar una factura: $9.990<") && !browser.page.says(number))
            try await desk.allow { $0.pendingPayments = false }
            try await browser.get("/p/tienda-sur/visits")
            #expect(browser.page.says("Para pagar una factura<") && !browser.page.says("9.990"))
        }
    }

    @Test(arguments: Engine.available)
    func `S13 one of a card that was pressed and then ended was not used up, and names nobody who ended it`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let method = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        let links = RecoveryLinks(shop.context)
        let token = try await links.make(replacing: method, of: ana.id)
        let target = try #require(try await links.method(of: token, at: shop.merchant.id))
        #expect(try await links.use(target.link))
        try await links.endAll(of: ana.id, in: shop.scope)
        #expect(try await links.spent(token, for: .method, at: shop.merchant.id).end == .ended)

        try await desk.walk { client in
            for say in Languages.all {
                let browser = Browser(client)
                browser.language = say.code
                try await browser.get("/p/tienda-sur/replace/\(token.exposed)").expect(status: 410)
                #expect(browser.page.says(say.endedLink) && !browser.page.says(say.usedLink))
            }
            #expect(Languages.all.allSatisfy { !$0.endedLink.contains("cuenta") && !$0.endedLink.contains("account") })
        }
    }

    @Test(arguments: Engine.available)
    func `S13 one whose card was replaced says that it was used`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine, on: "2034-11-15")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2034-12-01")
        let link = try await link(shop, .cardExpiring, "/replace/")

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(link)
            try await browser.submit("/method")
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.says("Listo, cambiaste tu método de pago"))
            try await browser.get(link).expect(status: 410)
            #expect(browser.page.says("Este enlace ya se usó"))
        }
    }
}
