import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

/// A page that waits for a bank looks again by itself, as long as its reader lets it (WCAG 2.2.1, 2.2.4, 3.2.5).
@Suite struct `Looking again` {
    private let note = "Esta página se actualiza sola"

    private func waiting(_ desk: PortalDesk, _ client: any TestClientProtocol) async throws -> Browser {
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailLostAnswerBefore")
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(9_990).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
        let browser = try await desk.browser(of: ana, client)
        try await browser.submit("/charge")
        #expect(browser.page.says("Estamos confirmando tu pago"))
        return browser
    }

    @Test func `grows rarer, and ends after two minutes`() async throws {
        let desk = try await PortalDesk.open()
        try await desk.walk { client in
            let browser = try await waiting(desk, client)
            let address = browser.page.address
            var waits: [String?] = [browser.page.header("Refresh")]
            for seconds: Int64 in [10, 10, 20, 40, 30, 20] {
                desk.shop.time.advance(.seconds(seconds))
                try await browser.get(address)
                #expect(browser.page.says("Estamos confirmando tu pago") && browser.page.says("Revisar de nuevo"))
                #expect(browser.page.says(note) == (browser.page.header("Refresh") != nil))
                waits.append(browser.page.header("Refresh"))
            }
            #expect(waits == ["10", "10", "20", "40", "40", "40", nil])
        }
    }

    @Test func `ends when its reader says so, and does not begin again when they look themselves`() async throws {
        let desk = try await PortalDesk.open()
        try await desk.walk { client in
            let browser = try await waiting(desk, client)
            let stopped = browser.page.address + "?still=1"
            #expect(browser.page.says("href=\"\(stopped)\""))
            try await browser.get(stopped)
            #expect(browser.page.header("Refresh") == nil && !browser.page.says(note))
            #expect(browser.page.says("Estamos confirmando tu pago") && browser.page.says("href=\"\(stopped)\""))
        }
    }

    @Test func `is left out where nothing is awaited, and where a clock stands still`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let clock = try await shop.clock(at: "2026-01-31", "10:00")
        let beto = try await shop.customer("Beto", on: clock, card: "pm_card_chargeCustomerFailLostAnswerBefore")
        let carla = try await shop.customer("Carla")
        for customer in [beto, carla] { _ = try await shop.subscribe(customer, to: 9_990) }

        try await desk.walk { client in
            for (customer, title) in [(beto, "Estamos confirmando tu pago"), (carla, "Pago recibido")] {
                let browser = try await desk.browser(of: customer, client)
                let invoice = try await shop.lastInvoice(of: customer)
                let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)
                try await browser.get("/p/tienda-sur/pending/\(invoice.id)/return/\(attempt.id)")
                #expect(browser.page.says(title) && browser.page.header("Refresh") == nil)
            }
        }
    }
}
