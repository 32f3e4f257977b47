import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `Coming back in the portal` {
    @Test(arguments: Engine.available)
    func `U8 says what is charged today, charges it once, and shows the new one`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let old = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.cancel(old.id, in: shop.scope, effect: .immediately)
        try await shop.travel(to: "2026-03-14")
        let path = "/p/tienda-sur/subscriptions/\(old.id)"

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(path)
            #expect(browser.page.says("Volver a suscribirme"))
            try await browser.get(path + "/return")
            #expect(browser.page.says("Es lo mismo que tenías, al precio de hoy y sin período de prueba."))
            #expect(browser.page.says("Hoy se cobrará $9.990 con Visa terminada en 4242."))
            #expect(browser.page.says("El cobro siguiente es el 14 de abril de 2026."))
            let token = browser.page.form("/return")?.fields ?? [:]
            try await browser.submit("/return")
            #expect(browser.page.says("Qué bueno tenerte de vuelta. Cobramos $9.990."))
            #expect(browser.page.says("Se renueva el 14 de abril de 2026."))
            // Pressed twice: the same one, and nothing more is charged.
            try await browser.post(path + "/return", token)
            #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 2)
            #expect(try await shop.subscriptions.of(ana.id, in: shop.scope).count == 2)
            // The old one and its invoices stay in reach.
            try await browser.get("/p/tienda-sur/subscriptions")
            #expect(browser.page.body.contains("/subscriptions/\(old.id)"))
        }
        #expect(try await shop.verify() == [])
    }

    @Test func `U8 tells of a decline, and of a plan that is no longer offered`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let old = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.cancel(old.id, in: shop.scope, effect: .immediately)
        let path = "/p/tienda-sur/subscriptions/\(old.id)"

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            _ = try await shop.catalog.updatePrice(old.items[0].price.id, in: shop.scope) { $0.isActive = false }
            try await browser.get(path + "/return")
            #expect(browser.page.says("Esto ya no se ofrece."))
            _ = try await shop.catalog.updatePrice(old.items[0].price.id, in: shop.scope) { $0.isActive = true }

            let bad = try await shop.methods.attach(
                .init("pm_card_chargeCustomerFailInsufficientFunds"), to: ana.id, in: shop.scope)
            _ = try await shop.methods.makeDefault(bad.id, of: ana.id, in: shop.scope, everywhere: true)
            try await browser.get(path + "/return")
            try await browser.submit("/return")
            #expect(browser.page.says("Tu suscripción espera su primer pago."))
            #expect(browser.page.says("$9.990"))
        }
    }

    @Test func `C2 C3 is offered to its customer only, and only where the configuration allows it`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")
        let old = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.cancel(old.id, in: shop.scope, effect: .immediately)
        let path = "/p/tienda-sur/subscriptions/\(old.id)"

        try await desk.walk { client in
            let stranger = try await desk.browser(of: beto, client)
            try await stranger.get(path + "/return").expect(status: 404)
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(path + "/return")
            let token = browser.page.form("/return")?.fields ?? [:]
            try await desk.allow { $0.subscriptionReturn = false }
            try await browser.get(path)
            #expect(!browser.page.says("Volver a suscribirme"))
            try await browser.post(path + "/return", token).expect(status: 403)
            #expect(try await shop.subscriptions.of(ana.id, in: shop.scope).count == 1)
        }
    }
}
