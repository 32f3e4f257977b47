import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// "Pagar todo": several things that are owed, by one press (U6).
@Suite struct `Paying everything in the portal` {
    private static let card = ["number": "5555555555554444", "expiry": "12/34", "cvc": "123", "name": "Ana Soto"]

    private func owing(
        _ shop: Shop, _ name: String = "Ana", card: String? = "pm_card_visa", amounts: [Int64] = [5_000, 7_000]
    ) async throws -> Customer {
        let customer = try await shop.customer(name, card: card)
        for amount in amounts {
            var order = SubscriptionOrder(items: [.init(price: try await shop.price(amount).id)])
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = 10
            _ = try await shop.subscriptions.create(order, for: customer.id, in: shop.scope)
            shop.time.advance(.minutes(1))
        }
        return customer
    }

    @Test(
        arguments: Engine.available,
        [
            ("es", "Pagar todo: $12.000", "Pagar $12.000 con Visa ••••\u{A0}4242", "Pagos recibidos"),
            (
                "pt", "Pagar tudo: CLP\u{A0}12.000", "Pagar CLP\u{A0}12.000 com Visa ••••\u{A0}4242",
                "Pagamentos recebidos"
            ),
            (
                "en", "Pay everything: CLP\u{A0}12,000", "Pay CLP\u{A0}12,000 with Visa ••••\u{A0}4242",
                "Payments received"
            ),
        ])
    func `is asked once, with the total and the card, and pays each by a charge of its own`(
        engine: Engine, words: (language: String, all: String, button: String, received: String)
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await owing(shop)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for address in ["/p/tienda-sur?lang=\(words.language)", "/p/tienda-sur/pending"] {
                try await browser.get(address)
                #expect(browser.page.says(words.all) && browser.page.says("href=\"/p/tienda-sur/pending/all\""))
            }
            try await browser.get("/p/tienda-sur/pending/all")
            #expect(browser.page.says(words.button))
            #expect(try await shop.processorBooks() == "", "looking charges nothing")
            let form = try #require(browser.page.form("/pending/all"))
            try await browser.submit("/pending/all")
            #expect(browser.page.says(words.received))

            // Pressed again, or gone back to: the same page, and no charge.
            let result = browser.page.address
            try await browser.post(form.action, form.fields)
            #expect(browser.page.address == result && browser.page.says(words.received))
            try await browser.get("/p/tienda-sur/pending/all")
            #expect(browser.page.address == "/p/tienda-sur/pending")
        }
        #expect(
            try await shop.processorBooks().split(separator: "\n").sorted() == [
                "2026-01-31  5000  succeeded", "2026-01-31  7000  succeeded",
            ])
        #expect(try await shop.verify() == [])
    }

    @Test func `says which were paid and which were not, and leads to another card for the rest`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop, card: "pm_card_chargeCustomerFail")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/pending/all")
            try await browser.submit("/pending/all")
            for text in [
                "Ningún pago se completó", "Falta pagar $12.000.", "Pago rechazado", "Tu banco rechazó el pago.",
                "Cambiar tarjeta",
            ] { #expect(browser.page.says(text), "\(text)") }
            let result = browser.page.address
            try await browser.submit("/methods")
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.says("¿Pagar ahora los $12.000 con Mastercard"))
            try await browser.submit("/offer")
            #expect(browser.page.says("Estás al día"))
            try await browser.get(result)
            #expect(browser.page.says("Pagos recibidos") && browser.page.says("Recibimos $12.000."))
        }
        #expect(try await shop.verify() == [])
    }

    @Test func `says of each how it stands when one is paid and one is on its way`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
            try await browser.get("/p/tienda-sur/pending")
            try await browser.submit("/charge")
            let paths = debt.items.map(\.invoice.id.rawValue).joined(separator: ".")
            try await browser.get("/p/tienda-sur/pending/all/result/\(paths)")
            #expect(browser.page.says("Quedó pagado 1 de 2") && browser.page.says("Falta pagar $7.000."))
            #expect(browser.page.says("No lo intentamos: sigue pendiente."))
        }
    }

    @Test func `asks for a method first where none is stored, and offers it all of it`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop, card: nil)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            #expect(browser.page.says("Pagar todo: $12.000"))
            try await browser.get("/p/tienda-sur/pending/all")
            #expect(browser.page.says("Antes de cobrar te mostraremos el total."))
            try await browser.submit("/methods")
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.says("Sí, pagar $12.000"))
            try await browser.submit("/offer")
            #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.isEmpty)
        }
    }

    @Test func `is not offered for one thing, nor for what is on its way`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop, amounts: [5_000])
        let beto = try await owing(shop, "Beto", card: "pm_bankDebit")

        try await desk.walk { client in
            for customer in [ana, beto] {
                let browser = try await desk.browser(of: customer, client)
                if customer == beto {
                    try await browser.get("/p/tienda-sur/pending")
                    try await browser.submit("/charge")
                }
                try await browser.get("/p/tienda-sur")
                #expect(!browser.page.says("/pending/all"))
                try await browser.get("/p/tienda-sur/pending/all")
                #expect(browser.page.address == "/p/tienda-sur/pending")
            }
        }
    }

    @Test func `C2 shows and charges nothing of anybody else`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop)
        let beto = try await owing(shop, "Beto")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/pending/all")
            let form = try #require(browser.page.form("/pending/all"))
            let stranger = try await desk.browser(of: beto, client)
            try await stranger.get("/p/tienda-sur/pending/all")
            let own = try #require(stranger.page.form("/pending/all")).fields
            try await stranger.post(form.action, own.merging(["parts": form.fields["parts"] ?? ""]) { $1 })
                .expect(status: 404)
            try await stranger.post(form.action, own.merging(["method": form.fields["method"] ?? ""]) { $1 })
                .expect(status: 404)
            let ids = try await shop.invoices.debt(of: ana.id, in: shop.scope).items.map(\.invoice.id.rawValue)
            try await stranger.get("/p/tienda-sur/pending/all/result/\(ids[0])").expect(status: 404)
        }
        #expect(try await shop.processorBooks() == "")
    }
}
