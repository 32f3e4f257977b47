import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What is wrong with a method, and what happens when it goes.
@Suite struct `Stored methods in the portal` {
    let page = "/p/tienda-sur/methods"

    @Test(arguments: Engine.available)
    func `one whose last charge was refused says so and why, until that is paid`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let poor = try await shop.methods.attach(
            .init("pm_card_chargeCustomerFailInsufficientFunds"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(poor.id, of: ana.id, in: shop.scope, everywhere: true)
        let told = "Se rechazó el último cobro. No había fondos suficientes."

        try await desk.walk { client in
            let before = try await desk.browser(of: ana, client)
            try await before.get(page)
            #expect(!before.page.says(told))

            try await shop.travel(to: "2026-03-01")
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(page)
            #expect(browser.page.body.ranges(of: told).count == 1, "of one of the two")
            #expect(browser.page.says("Cambiar tarjeta"))
            let invoice = try await shop.lastInvoice(of: ana)
            _ = try await shop.invoices.payOutOfBand(invoice.id, in: shop.scope)
            try await browser.get(page)
            #expect(!browser.page.says(told))
        }
    }

    @Test(arguments: Engine.available)
    func `one that goes says which subscriptions are charged otherwise, and which have nothing left`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let visa = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        _ = try await desk.subscribe(ana, to: 9_990, named: "Plan mensual")
        let own = try await desk.subscribe(ana, to: 4_990, named: "Casillero")
        _ = try await shop.subscriptions.useMethod(visa.id, for: own.id, of: ana.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(page + "/\(other.id)/deletion")
            #expect(!browser.page.says("Plan mensual") && !browser.page.says("Casillero"), "it pays for nothing")
            try await browser.get(page + "/\(visa.id)/deletion")
            #expect(browser.page.says("Tu nuevo método principal será Mastercard terminada en 4444."))
            #expect(browser.page.says("Con él se cobrará: Plan mensual."))
            #expect(browser.page.says("Lo usas en: Casillero. Se cobrará con tu método principal."))
            try await browser.submit("/deletion")
            try await browser.get(page + "/\(other.id)/deletion")
            #expect(browser.page.says("Es tu único método."))
            #expect(browser.page.says("Se queda sin método de pago: "))
            #expect(browser.page.says("Plan mensual") && browser.page.says("Casillero"))
        }
    }
}
