import Billing
import Core
import PortalTestSupport
import Testing

@Suite struct `The portal's word about other methods` {
    @Test func `is asked where the merchant offers it, given and taken back`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/methods")
            #expect(!browser.page.says("Si un cobro es rechazado"))

            _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning.offersFallback = true }
            try await browser.get("/p/tienda-sur/methods")
            #expect(browser.page.says("Si un cobro es rechazado"))
            try await browser.submit("/methods/fallback")
            #expect(browser.page.says("cobraremos con el siguiente de tu lista"))
            #expect(browser.page.says("Lo autorizaste el"))
            #expect(try await shop.customers.find(ana.id, in: shop.scope).fallbackAgreedAt != nil)

            try await browser.submit("/methods/fallback")
            #expect(browser.page.says("no cobraremos con los demás"))
            #expect(try await shop.customers.find(ana.id, in: shop.scope).fallbackAgreedAt == nil)
        }
    }

    @Test func `is not asked of who has one method, and not taken where it is not offered`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning.offersFallback = true }

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/methods")
            #expect(!browser.page.says("Si un cobro es rechazado"))

            _ = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
            try await browser.get("/p/tienda-sur/methods")
            _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning.offersFallback = false }
            try await browser.submit("/methods/fallback").expect(status: 400)
            #expect(try await shop.customers.find(ana.id, in: shop.scope).fallbackAgreedAt == nil)
        }
    }
}
