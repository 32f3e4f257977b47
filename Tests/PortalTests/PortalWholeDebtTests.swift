import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// "Pagar todo": several things that are owed, by one press (U6).
@Suite struct `Paying everything in the portal` {
    static let card = ["number": "5555555555554444", "expiry": "12/34", "cvc": "123", "name": "Ana Soto"]

    func owing(
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

    @Test func `tells the months of one plan apart`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await owing(desk.shop, amounts: [5_000])
        try await desk.shop.travel(to: "2026-03-01")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for page in ["/p/tienda-sur/pending", "/p/tienda-sur/pending/all"] {
                try await browser.get(page)
                for name in ["Plan, 31 ene – 27 feb", "Plan, 28 feb – 30 mar"] {
                    #expect(browser.page.says(name), "\(page): \(name)")
                }
            }
        }
    }

    @Test func `asks for a method first where none is stored, and offers it all of it`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop, card: nil)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for address in ["/p/tienda-sur", "/p/tienda-sur/pending"] {
                try await browser.get(address)
                #expect(browser.page.says("Pagar todo con un método nuevo: $12.000"))
                #expect(!browser.page.says("Pagar todo: $12.000"), "no press pays it: nothing is stored")
            }
            try await browser.get("/p/tienda-sur/pending/all")
            #expect(browser.page.says("Antes de cobrar te mostraremos el total."))
            try await browser.submit("/methods")
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.says("Sí, pagar $12.000"))
            try await browser.submit("/offer")
            #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.isEmpty)
        }
    }
}
