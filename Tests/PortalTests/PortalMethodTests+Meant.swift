import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// "Usarla para todos mis cobros", while something is owed or promised.
extension `A new method in the portal` {
    @Test(arguments: Engine.available)
    func `S68 one that was meant for everything is the default, and not paying now charges nothing`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let carla = try await shop.customer("Carla", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(carla, to: 14_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: carla, client)
            try await browser.get("/p/tienda-sur/methods")
            try await browser.submit("/methods")
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.says("¿Pagar ahora los $14.990 con Mastercard"))
            #expect(browser.page.says("Ahora no") && !browser.page.says("Solo guardarla"))
            // That leads to the list, and asks for nothing.
            try await browser.get("/p/tienda-sur/methods")
            try await browser.get("/p/tienda-sur")
            #expect(browser.page.says("Pagar $14.990 con Mastercard"))
        }
        try await shop.wake()
        #expect(try await shop.methods.list(of: carla.id, in: shop.scope).map(\.facts.last4) == ["4444", "0341"])
        #expect(try await shop.processorBooks() == "2026-01-31  14990  declined")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S68, M9 while a promise stands it is the default at once, and the agreement names it`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        try await desk.allow { $0.paymentPlan = PaymentPlanRules() }
        let shop = desk.shop
        let carla = try await shop.customer("Carla")
        _ = try await desk.bill(carla, 6_000)
        let plan = try await shop.promise(carla, from: "2026-02-06")

        try await desk.walk { client in
            let browser = try await desk.browser(of: carla, client)
            try await browser.get("/p/tienda-sur/methods")
            try await browser.submit("/methods")
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.address == "/p/tienda-sur/methods")
            #expect(try await shop.methods.list(of: carla.id, in: shop.scope).map(\.facts.last4) == ["4444", "4242"])
            try await browser.get("/p/tienda-sur/plans/\(plan.id)")
            #expect(browser.page.says("Se cobra a Mastercard ••••\u{A0}4444"))
        }
        try await shop.wake()
        #expect(try await shop.processorBooks() == "")
        #expect(try await shop.verify() == [])
    }
}
