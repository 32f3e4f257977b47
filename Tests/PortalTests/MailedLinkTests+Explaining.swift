import Access
import Billing
import Core
import HummingbirdTesting
import Localization
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Why a link is over, and what one that is not is for.
extension `Mailed links` {
    @Test(arguments: Engine.available)
    func `S13 one that is over says whether it expired, was used up or was ended, and mails a fresh one`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let links = RecoveryLinks(shop.context)
        let expired = try await links.makePaper(of: invoice)
        shop.time.advance(.hours(24 * 90))
        let used = try await links.makePaper(of: invoice)
        let target = try #require(try await links.paper(of: used, at: shop.merchant.id))
        while try await links.use(target.link) {}
        let ended = try await links.makePaper(of: invoice)
        try await links.endAll(of: ana.id, in: shop.scope)

        try await desk.walk { client in
            for say in Languages.all {
                let said = [
                    (expired, say.spentPurposeTitle, say.spentPaper), (used, say.usedLinkTitle, say.usedLink),
                    (ended, say.endedLinkTitle, say.endedLink),
                ]
                for (token, title, sentence) in said {
                    let browser = Browser(client)
                    browser.language = say.code
                    try await browser.get("/p/tienda-sur/paper/\(token.exposed)").expect(status: 410)
                    #expect(browser.page.says("<h1>\(title)</h1>") && browser.page.says(sentence))
                    #expect(browser.page.form("/renewal") != nil)
                }
                #expect(Set(said.map { $0.1 }).count == 3)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `S13 the list of live ones says of which invoice and of which card each is`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine, on: "2034-11-15")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let paid = try #require(try await shop.lastInvoice(of: ana).number)
        try await shop.travel(to: "2034-12-01")
        _ = try await link(shop, .cardExpiring, "/replace/")
        _ = try await link(shop, .paymentSucceeded, "/paper/")
        let (late, owing, _) = try await declined(engine)
        let open = try #require(try await late.shop.lastInvoice(of: owing).number)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/visits")
            #expect(browser.page.says("Para cambiar un método de pago: Visa terminada en 4242"))
            #expect(browser.page.says("Para descargar una factura: \(paid), $9.990"))
        }
        try await late.walk { client in
            let browser = try await late.browser(of: owing, client)
            try await browser.get("/p/tienda-sur/visits")
            #expect(browser.page.says("Para pagar una factura: \(open), $9.990"))
        }
    }
}
