import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

extension `Paying everything in the portal` {
    @Test func `U6 neither tells of a refusal that came before the button was pressed, nor offers what mends it`()
        async throws
    {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop, card: "pm_card_chargeCustomerFail")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/pending/all")
            try await browser.submit("/pending/all")
            #expect(browser.page.says("Cambiar tarjeta") && browser.page.says("Tu banco rechazó el pago."))
            var pressed: [String] = []
            for owed in try await shop.invoices.debt(of: ana.id, in: shop.scope).items {
                let attempts = try await shop.payments.attempts(of: owed.invoice.id, in: shop.scope)
                pressed.append("\(owed.invoice.id)-\(attempts.last?.number ?? 0)")
            }
            try await browser.get("/p/tienda-sur/pending/all/result/" + pressed.joined(separator: "."))
            #expect(browser.page.says("Ningún pago se completó"))
            #expect(!browser.page.says("Cambiar tarjeta") && !browser.page.says("Tu banco rechazó el pago."))
        }
    }
}
