import Billing
import Core
import Foundation
import HummingbirdTesting
import Localization
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `A subscription in the portal` {
    @Test func `one that waits for its first payment says it, and takes it`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(14_990).id)])
        order.behavior = .defaultIncomplete
        let subscription = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)")
            #expect(browser.page.says("Primer pago") && browser.page.says("$14.990, pendiente"))
            #expect(!browser.page.says("No hay más cobros") && !browser.page.says("Próximo cobro"))
            #expect(browser.page.says("Pagar $14.990 con Visa ••••\u{A0}4242"))
            try await browser.submit("/charge")
            #expect(browser.page.says("Pago recibido"))
        }
        #expect(try await shop.status(of: subscription) == .active)
    }

    @Test func `one that waits for its first payment and for a card says that the card is missing`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(14_990).id)])
        order.behavior = .defaultIncomplete
        let subscription = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)")
            #expect(browser.page.says("Falta un método de pago."))
        }
    }
}
