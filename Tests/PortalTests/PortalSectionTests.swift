import Billing
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

@Suite struct `The sections of a portal` {
    @Test func `are not shown where a business does not use them (S91)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            #expect(browser.page.says("Tus suscripciones") && browser.page.says("/p/tienda-sur/subscriptions"))

            try await desk.allow { $0.subscriptions = false }
            try await browser.get("/p/tienda-sur")
            #expect(!browser.page.says("Tus suscripciones") && !browser.page.says("/p/tienda-sur/subscriptions"))
            #expect(browser.page.says("/p/tienda-sur/invoices"))
        }
    }
}
