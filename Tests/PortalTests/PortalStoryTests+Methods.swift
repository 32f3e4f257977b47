import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Portal stories` {
    @Test func `adds a first card, and pays what waited for it (S38, S40, S62)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/methods")
            try await browser.submit("/methods")
            try await browser.submit(browser.page.address, Self.card)

            #expect(browser.page.address == "/p/tienda-sur/methods")
            let words =
                "Agregamos Visa terminada en 4242. Es tu método principal. Estamos confirmando el cobro de $9.990. No pagues de nuevo."
            #expect(browser.page.says(words))
            #expect(browser.page.says("Principal"))
            // Coming back is a GET: whatever is charged, a job charges.
            #expect(try await shop.attempts(of: ana) == "")
            try await shop.wake()
            #expect(try await shop.calendar(of: ana) == "2026-01-31  9990  paid  1")
        }
    }

    @Test func `charges the open invoice at once when the method is updated (S49, S69)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let good = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)/method/\(good.id)")
            #expect(browser.page.says("Al actualizar, cobraremos de inmediato los $9.990"))
            try await browser.submit("/method/\(good.id)")
            #expect(browser.page.says("Cobramos los $9.990 pendientes."))
            #expect(browser.page.says("Se cobrará con Mastercard terminada en 4444"))
            try await browser.get(browser.page.address)
            #expect(!browser.page.says("Cobramos los $9.990"))
        }
    }

    @Test func `warns before a method goes, and says which one follows (S65, S66, S67)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let second = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let first = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/methods/\(first.id)/deletion")
            #expect(browser.page.says("Tu nuevo método principal será Mastercard terminada en 4444."))
            #expect(browser.page.says("Ir atrás"))
            try await browser.submit("/deletion")
            #expect(browser.page.says("Eliminamos Visa terminada en 4242."))

            try await browser.get("/p/tienda-sur/methods/\(second.id)/deletion")
            #expect(browser.page.says("Es tu único método."))
            try await desk.allow { $0.lastMethodMayBeRemoved = false }
            try await browser.submit("/deletion").expect(status: 403)
            #expect(try await shop.methods.list(of: ana.id, in: shop.scope).map(\.id) == [second.id])
        }
    }

    @Test func `moves the star, and every subscription with it (S59, U1)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let old = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        let new = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        _ = try await shop.subscriptions.useMethod(old.id, for: subscription.id, of: ana.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            // A subscription with a method of its own is asked about first.
            try await browser.get("/p/tienda-sur/methods")
            #expect(browser.page.says("/methods/\(new.id)/default"))
            try await browser.get("/p/tienda-sur/methods/\(new.id)/default")
            #expect(browser.page.says("¿Usar Mastercard terminada en 4444 como principal?"))
            try await browser.submit("/methods/\(new.id)/default")
            #expect(browser.page.says("Mastercard terminada en 4444 es ahora tu método principal."))
            try await browser.get("/p/tienda-sur/subscriptions")
            #expect(browser.page.says("Se cobrará con Mastercard terminada en 4444"))
        }
    }
}
