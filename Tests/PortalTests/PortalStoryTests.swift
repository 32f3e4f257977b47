import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `Portal stories` {
    private static let card = ["number": "4242424242424242", "expiry": "12/34", "cvc": "123", "name": "Ana Soto"]

    @Test(arguments: Engine.available)
    func `pays what is pending at the checkout, and shows the day it was paid (S36, S37)`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            #expect(browser.page.says("Total por pagar") && browser.page.says("Pagar $9.990"))
            try await browser.get("/p/tienda-sur/pending")
            let invoice = try #require(try await shop.invoices.open(of: ana.id, in: shop.scope).first)
            try await browser.submit("/pending/\(invoice.id)")
            #expect(browser.page.address.hasPrefix("/sandbox/checkout/"))
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.says("Recibimos $9.990 el 31 de enero de 2026. Gracias."))
            try await browser.get(browser.page.address)
            #expect(browser.page.says("Pago recibido"))

            try await browser.get("/p/tienda-sur/pending")
            #expect(browser.page.says("Estás al día") && browser.page.says("Pagado el 31 de enero de 2026"))
            #expect(try await shop.verify().isEmpty)
        }
    }

    @Test func `tells who left the checkout that nothing was charged`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/pending")
            let invoice = try #require(try await shop.invoices.open(of: ana.id, in: shop.scope).first)
            try await browser.submit("/pending/\(invoice.id)")
            try await browser.submit(browser.page.address + "/close")
            #expect(browser.page.says("No se te cobró nada."))
            try await browser.submit("/pending/\(invoice.id)")
            #expect(browser.page.address.hasPrefix("/sandbox/checkout/"))
        }
    }

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
            let words = "Agregamos Visa terminada en 4242. Estamos confirmando el cobro de $9.990. No pagues de nuevo."
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
            try await browser.get("/p/tienda-sur/methods")
            try await browser.submit("/methods/\(new.id)/default")
            #expect(browser.page.says("Mastercard terminada en 4444 es ahora tu método principal."))
            try await browser.get("/p/tienda-sur/subscriptions")
            #expect(browser.page.says("Se cobrará con Mastercard terminada en 4444"))
        }
    }

    @Test func `cancels with a reason, says the last day, and takes it back (S50, S51, S52)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)/cancellation")
            #expect(browser.page.says("No habrá más cobros automáticos. Puedes usarla hasta el 27 de febrero de 2026"))
            try await browser.submit("/cancellation", ["reason": "unused", "comment": "4242 4242 4242 4242"])
            #expect(browser.page.status == 422 && browser.page.says("No escribas números de tarjeta aquí."))
            try await browser.submit("/cancellation", ["reason": "unused", "comment": "Me mudo"])
            #expect(browser.page.says("Cancelamos tu suscripción. La tienes hasta el 27 de febrero de 2026."))
            let canceled = try await shop.subscriptions.find(subscription.id, in: shop.scope)
            #expect(canceled.cancellation?.reason == .unused && canceled.cancellation?.comment == "Me mudo")

            try await browser.submit("/continuation")
            #expect(browser.page.says("Tu suscripción sigue activa."))
            #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).renews)
        }
    }

    @Test func `gives the details form back as it was left, each error beside its field (S41)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            try await browser.submit(
                "/details", ["name": " ", "phone": "<b>", "line1": "4111 1111 1111 1111", "city": "Valparaíso"])
            #expect(browser.page.status == 422)
            #expect(browser.page.says("Escribe tu nombre.") && browser.page.says("Valparaíso"))
            #expect(browser.page.says("&lt;b&gt;") && browser.page.says("No escribas números de tarjeta aquí."))
            try await browser.submit(
                "/details",
                ["name": "Ana Soto", "phone": "+56 9 1234 5678", "line1": "Los Leones 220", "country": "CL"])
            #expect(browser.page.says("Guardamos tus datos."))
            let saved = try await desk.shop.customers.find(ana.id, in: desk.shop.scope).details
            #expect(saved.name == "Ana Soto" && saved.address?.country == "CL" && saved.email == "ana@example.com")
        }
    }

    @Test func `shows an invoice, and prints it under a name of ours (S72, S74, W8)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try #require(try await shop.invoices.of(ana.id, in: shop.scope).elements.first)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/invoices")
            #expect(browser.page.says("31 ene 2026") && browser.page.says("Pagada"))
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            #expect(browser.page.says("Visa terminada en 4242") && browser.page.says("$9.990"))
            let pdf = try await browser.get("/p/tienda-sur/invoices/\(invoice.id)/pdf")
            #expect(pdf.header("Content-Type") == "application/pdf" && pdf.body.hasPrefix("%PDF"))
            #expect(pdf.header("Content-Disposition") == "attachment; filename=\"invoice-\(invoice.number ?? "").pdf\"")
        }
    }

    @Test func `foretells the next charge to the peso, taxes and discounts included (S54, M4)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let iva = try await TaxRates(shop.context).create(
            displayName: "IVA", rate: try Rate("19"), isInclusive: false, in: shop.scope)
        let welcome = try await Coupons(shop.context).create(
            name: "Bienvenida", reduction: .percent(try Rate("10")), duration: .once, in: shop.scope)
        let friends = try await Coupons(shop.context).create(
            name: "Amigos", reduction: .amount(Money(500, .clp)), duration: .once, in: shop.scope)
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(10_000).id)])
        order.taxRates = [iva.id]
        order.discounts = [.coupon(welcome.id), .coupon(friends.id)]
        let subscription = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            #expect(browser.page.says("$11.900 el 28 de febrero de 2026"))
            let first = try #require(subscription.latestInvoice)
            try await browser.get("/p/tienda-sur/invoices/\(first)")
            for text in [
                "Descuento: Bienvenida", "−$1.000", "Descuento: Amigos", "−$500", "IVA 19\u{A0}%", "$1.615", "$10.115",
            ] {
                #expect(browser.page.says(text))
            }

            try await shop.travel(to: "2026-03-01")
            let renewal = try #require(try await shop.invoices.of(ana.id, in: shop.scope).elements.first)
            #expect(renewal.total == 11_900)
        }
    }

    @Test func `keeps the language that was chosen`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/methods?lang=pt")
            #expect(browser.page.address == "/p/tienda-sur/methods" && browser.page.says("lang=\"pt-BR\""))
            try await browser.get("/p/tienda-sur/subscriptions")
            #expect(browser.page.says("Assinaturas"))
        }
    }
}
