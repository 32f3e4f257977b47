import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `Portal stories` {
    static let card = ["number": "4242424242424242", "expiry": "12/34", "cvc": "123", "name": "Ana Soto"]

    @Test(arguments: Engine.available)
    func `pays what is pending at the checkout, and shows the day it was paid (S36, S37)`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            #expect(browser.page.says("Por pagar $9.990") && browser.page.says("Pagar $9.990"))
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

    @Test(arguments: [
        (
            "es", "y no se renueva.", "Ya debes $9.990, y eso no se cancela: seguiremos intentando cobrarlo.",
            "Hay un pago atrasado. La tienes hasta el"
        ),
        (
            "pt", "e ela não se renova.",
            "Você já deve CLP\u{A0}9.990, e isso não se cancela: continuaremos tentando cobrar.",
            "Há um pagamento atrasado. Vale até"
        ),
        (
            "en", "and it will not renew.",
            "You already owe CLP\u{A0}9,990, which stays due: we will keep trying to charge it.",
            "A payment is late. Yours until"
        ),
    ])
    func `who leaves and owes something is told that it is still charged (S50)`(
        language: String, end: String, debt: String, row: String
    ) async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let carla = try await shop.customer("Carla", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(carla, to: 9_990, trialDays: 7)
        try await shop.travel(to: "2026-02-07", at: "20:00")

        try await desk.walk { client in
            let browser = try await desk.browser(of: carla, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)/cancellation?lang=\(language)")
            #expect(browser.page.says(end) && browser.page.says(debt))
            #expect(!["No habrá más", "Não haverá mais", "no more automatic"].contains(where: browser.page.says))
            try await browser.submit("/cancellation")
            try await browser.get("/p/tienda-sur/subscriptions")
            #expect(browser.page.says(row))
            #expect(
                !["mantenerla activa", "mantê-la ativa", "keep the subscription"].contains(where: browser.page.says))
        }
        // It is as the page says.
        let tried = try await shop.attempts(of: carla)
        try await shop.travel(to: "2026-02-20")
        #expect(try await shop.attempts(of: carla).count > tried.count)
        #expect(try await shop.verify() == [])
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
