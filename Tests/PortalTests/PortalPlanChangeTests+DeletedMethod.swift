import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Changing the plan in the portal` {
    @Test(arguments: Engine.available)
    func `U11, S65 before a method goes, the page says that the change which waits with it is not made`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine)
        try await story.pay(with: "pm_card_authenticationRequired")
        let listed = try await story.shop.methods.list(of: story.ana.id, in: story.shop.scope)
        let dropped = "El cambio a Plan Plus, que espera su pago, no se hace y no se cobra."
        try await story.walk { browser in
            try await story.ask(browser)
            for (method, isSaid) in zip(listed, [true, false]) {
                try await browser.get("/p/tienda-sur/methods/\(method.id)/deletion")
                #expect(browser.page.says(dropped) == isSaid)
            }
            try await browser.get("/p/tienda-sur/methods/\(listed[0].id)/deletion")
            try await browser.submit("/deletion")
            try await browser.get("/p/tienda-sur/pending")
            #expect(browser.page.says("No tienes pagos pendientes.") && !browser.page.says("Cambios que esperan"))
        }
        #expect(try await story.now().items == story.subscription.items)
        #expect(try await story.shop.verify() == [])
    }

    @Test func `S65 before a method goes, the page says that a payment which waits with it ends`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let bill = try await desk.bill(ana, 5_000)
        let asking = try await shop.methods.attach(.init("pm_card_authenticationRequired"), to: ana.id, in: shop.scope)
        _ = try await shop.invoices.pay(bill.id, of: ana.id, in: shop.scope, with: asking.id, origin: .customer)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/methods/\(asking.id)/deletion")
            #expect(browser.page.says("El pago de $5.000 que espera a tu banco no se hará con este método."))
            try await browser.submit("/deletion")
            #expect(try await shop.payments.attempts(of: bill.id, in: shop.scope).last?.state == .failed)
        }
        #expect(try await shop.verify() == [])
    }
}
