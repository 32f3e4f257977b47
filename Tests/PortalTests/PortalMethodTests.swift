import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Adding a method: whether it is to pay everything, and what is owed.
@Suite struct `A new method in the portal` {
    static let card = ["number": "5555555555554444", "expiry": "12/34", "cvc": "123", "name": "Carla Soto"]

    @Test(arguments: Engine.available)
    func `is offered on the spot for what is owed, and pays it (S69)`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let carla = try await shop.customer("Carla", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(carla, to: 14_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: carla, client)
            #expect(browser.page.says("Cambiar tarjeta"))
            try await browser.get("/p/tienda-sur/methods")
            #expect(browser.page.says("Cambiar tarjeta"))
            try await browser.submit("/methods")
            try await browser.submit(browser.page.address, Self.card)

            #expect(browser.page.says("¿Pagar ahora los $14.990 con Mastercard ••••\u{A0}4444?"))
            #expect(browser.page.says("Ya es tu método principal: tus próximos cobros se harán con él."))
            #expect(browser.page.says("Sí, pagar $14.990") && browser.page.says("Ahora no"))
            #expect(try await shop.invoices.open(of: carla.id, in: shop.scope).count == 1)
            let form = try #require(browser.page.form("/offer"))
            try await browser.submit("/offer")
            #expect(browser.page.says("Mastercard terminada en 4444 es ahora tu método principal."))
            #expect(browser.page.says("Cobramos los $14.990 pendientes. Estás al día."))
            // Pressed again: nothing is owed, and nothing is charged.
            try await browser.post(form.action, form.fields)
            #expect(browser.page.address == "/p/tienda-sur/methods" && !browser.page.says("Lo que debes cambió"))
        }
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.methods.list(of: carla.id, in: shop.scope).first?.facts.last4 == "4444")
        #expect(
            try await shop.processorBooks().split(separator: "\n").sorted() == [
                "2026-01-31  14990  declined", "2026-01-31  14990  succeeded",
            ])
        #expect(try await shop.verify() == [])
    }

    /// What waited for a method is charged to the first one (S40).
    @Test func `a first one says what it pays before it is added`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let owing = try await shop.customer("Carla", card: nil)
        _ = try await shop.subscribe(owing, to: 9_990)
        let byHand = try await shop.customer("Beto", card: nil)
        var order = try await shop.order(5_000)
        (order.collectionMethod, order.daysUntilDue) = (.sendInvoice, 10)
        _ = try await shop.place(order, for: byHand)
        let new = try await shop.customer("Ana", card: nil)

        try await desk.walk { client in
            for (customer, advice) in [
                (owing, "Al agregarlo se cobra lo que debes: $9.990."),
                (byHand, "Agrega uno y paga tus facturas con un clic."),
                (new, "Agrega uno para que tus pagos se hagan solos y a tiempo."),
            ] {
                let browser = try await desk.browser(of: customer, client)
                #expect(browser.page.says(advice), "on the summary")
                #expect(!browser.page.says("Volveremos a intentar"), "with what?")
                try await browser.get("/p/tienda-sur/methods")
                #expect(browser.page.says(advice), "where methods are added")
            }
        }
    }

    @Test func `is only stored when its owner says so, and nothing is charged`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let carla = try await shop.customer("Carla", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(carla, to: 14_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: carla, client)
            try await browser.get("/p/tienda-sur/methods?lang=pt")
            try await browser.submit("/methods", ["default": ""])
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.says("Se você pagar, também será sua forma principal"))
            #expect(browser.page.says("Só salvar"))
            #expect(
                browser.page.says(
                    "Pagar agora os CLP\u{A0}14.990 com Mastercard ••••\u{A0}4444?"))
            // Later too it is asked before it is charged.
            try await browser.get("/p/tienda-sur/methods")
            let new = try #require(try await shop.methods.list(of: carla.id, in: shop.scope).last)
            #expect(browser.page.form("/default") == nil)
            #expect(browser.page.says("href=\"/p/tienda-sur/methods/\(new.id)/offer?there=1\""))
            // It is stored already: who does not pay now changes nothing.
            try await browser.get("/p/tienda-sur/methods/\(new.id)/offer?there=1")
            #expect(browser.page.says("Agora não") && !browser.page.says("Só salvar"))
        }
        #expect(try await shop.methods.list(of: carla.id, in: shop.scope).map(\.facts.last4) == ["0341", "4444"])
        #expect(try await shop.processorBooks() == "2026-01-31  14990  declined")
    }

    @Test func `pays everything from now on where the box is ticked, and is the last of the list where not (S68)`()
        async throws
    {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/methods")
            #expect(
                browser.page.says("Usarla para todos mis cobros") && browser.page.says("Cobramos con el principal."))
            #expect(browser.page.form("/methods")?.fields["default"] == "on")
            try await browser.submit("/methods", ["default": ""])
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.address == "/p/tienda-sur/methods")
            #expect(try await shop.methods.list(of: ana.id, in: shop.scope).map(\.facts.last4) == ["4242", "4444"])

            try await browser.submit("/methods")
            try await browser.submit(browser.page.address, Self.card.merging(["number": "5105105105105100"]) { $1 })
            #expect(browser.page.says("Agregamos Mastercard terminada en 5100. Es tu método principal."))
            let listed = try await shop.methods.list(of: ana.id, in: shop.scope).map(\.facts.last4)
            #expect(listed == ["5100", "4242", "4444"])
        }
    }
}
