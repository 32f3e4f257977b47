import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Recovery links` {
    @Test(arguments: Engine.available)
    func `S39: who was at the processor when it ended is told all the same that they have paid`(
        engine: Engine
    ) async throws {
        let (desk, ana) = try await declined(engine)
        let shop = desk.shop
        let link = try await link(shop)

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(link)
            try await browser.submit("/checkout")
            #expect(browser.page.address.hasPrefix("/sandbox/checkout/"))
            let checkout = browser.page
            try await RecoveryLinks(shop.context).endAll(of: ana.id, in: shop.scope)
            try await Browser(client).get(link).expect(status: 410)

            try await browser.submit(checkout.address, Self.card)
            browser.page.expect(status: 200)
            #expect(browser.page.says("Recibimos $9.990"))
        }
        #expect(try await shop.invoices.open(of: ana.id, in: shop.scope).isEmpty)
        #expect(try await shop.verify() == [])
    }
}
