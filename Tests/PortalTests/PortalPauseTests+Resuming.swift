import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Portal pauses` {
    @Test func `resumes now for what the page said, and shows the answer of the charge (S69)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let path = "/p/tienda-sur/subscriptions/\(subscription.id)"
        _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .lasting(.yearly))
        try await shop.travel(to: "2026-03-14")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(path)
            #expect(browser.page.says("En pausa: no se cobra hasta el 28 de febrero de 2027."))
            try await browser.get(path + "/resumption")
            #expect(browser.page.says("Hoy se cobrará $9.990 con Visa terminada en 4242."))
            #expect(browser.page.says("El cobro siguiente es el 14 de abril de 2026."))
            try await browser.submit("/resumption")
            #expect(browser.page.says("Tu suscripción está activa otra vez."))
            #expect(browser.page.says("Se renueva el 14 de abril de 2026."))
            #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 2)
            // Pressed twice: nothing more is charged.
            try await browser.get(path + "/resumption")
            #expect(browser.page.says("Esta suscripción no está en pausa."))
            #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 2)
        }
    }

    @Test func `tells of a decline when it resumes`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .indefinite)
        try await shop.travel(to: "2026-03-14")
        let bad = try await shop.methods.attach(
            .init("pm_card_chargeCustomerFailInsufficientFunds"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(bad.id, of: ana.id, in: shop.scope, everywhere: true)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)/resumption")
            try await browser.submit("/resumption")
            #expect(browser.page.says("Hay un pago atrasado"))
            #expect(browser.page.says("$9.990"))
        }
    }
}
