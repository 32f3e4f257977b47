import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Paying in the portal` {
    @Test(arguments: Engine.available)
    func `what was refused on the bank's page is told as refused there, and not as asked still`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_authenticationRequired")
        let invoice = try await sent(shop, to: ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.submit("/charge")
            #expect(browser.page.address.hasPrefix("/sandbox/3ds/"))
            try await browser.post(browser.page.address, ["answer": "reject"], following: false)
            let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)
            _ = try await shop.payments.resolve(attempt.id, of: ana.id, in: shop.scope)

            try await browser.get("/p/tienda-sur/pending/\(invoice.id)")
            #expect(browser.page.says("El pago se rechazó cuando tu banco pidió confirmarlo."))
            #expect(browser.page.says("Si fuiste tú, puedes pagarlo cuando quieras. Si no, llama a tu banco."))
            #expect(!browser.page.says("Tu banco pide que confirmes el pago."))
        }
        #expect(try await shop.verify() == [])
    }
}
