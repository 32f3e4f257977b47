import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What no amount may leave behind, and what is said to who pays again.
extension `Paying some of it in the portal` {
    @Test(arguments: [
        ("5.001", "Escribe $5.000 o $6.000."), ("4.500", "Escribe $4.000 o $5.000."),
        ("11.500", "Escribe $11.000 o $12.000."),
    ])
    func `U6 no charge and no rest is smaller than the least`(typed: (text: String, nearest: String)) async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        try await desk.allow { $0.partialPayment = PartialPayment(minimum: 1_000) }
        let ana = try await owing(shop)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/amount?amount=\(typed.text)").expect(status: 422)
            #expect(browser.page.says("sería menor que $1.000. " + typed.nearest))
            #expect(browser.page.says("value=\"\(typed.text)\""))
            // Nor by a form that was tampered with.
            try await browser.get(Self.home + "/pending/amount?amount=8000")
            let form = try #require(browser.page.form("/pending/amount"))
            let parts = (form.fields["parts"] ?? "").replacing(":3000", with: ":1")
            try await browser.post(form.action, form.fields.merging(["parts": parts]) { $1 })
            #expect(browser.page.address == Self.home + "/pending/amount")
        }
        #expect(try await shop.processorBooks() == "")
    }

    @Test(arguments: Engine.available)
    func `U6 going back after an amount was paid says so, and that this is another payment`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        try await desk.allow { $0.partialPayment = PartialPayment(minimum: 1_000) }
        let ana = try await owing(shop)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/amount?amount=8000")
            #expect(!browser.page.says("Hace un momento") && browser.page.says("Pagar $8.000 con Visa"))
            try await browser.submit("/pending/amount")
            try await browser.get(Self.home + "/pending/amount?amount=8000")
            #expect(browser.page.says("Hace un momento pagaste $8.000. Si sigues, es otro pago."))
            #expect(browser.page.says("Pagar otros $8.000 con Visa"))
            shop.time.advance(.minutes(16))
            try await browser.get(Self.home + "/pending/amount?amount=8000")
            #expect(!browser.page.says("Hace un momento"))
        }
    }

    @Test func `U6 who has nothing stored reads why each is paid by itself, and where that is mended`() async throws {
        let desk = try await PortalDesk.open()
        try await desk.allow { $0.partialPayment = PartialPayment(minimum: 1_000) }
        let ana = try await desk.shop.customer("Ana", card: nil)
        for (amount, name) in [(Int64(5_000), "Clases"), (7_000, "Casillero")] {
            _ = try await desk.bill(ana, amount, named: name)
        }

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending")
            #expect(browser.page.says("Para pagar varios a la vez o una suma distinta"))
            #expect(browser.page.says("href=\"/p/tienda-sur/methods\""))
            #expect(!browser.page.says("Pagar lo elegido"))
            _ = try await desk.shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: desk.shop.scope)
            try await browser.get(Self.home + "/pending")
            #expect(!browser.page.says("Para pagar varios a la vez o una suma distinta"))
        }
    }

    @Test func `U6 what was due first stands first, on the list, before the press and after it`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        try await desk.allow { $0.partialPayment = PartialPayment(minimum: 1_000) }
        let ana = try await shop.customer("Ana")
        for (amount, days, name) in [(Int64(5_000), 20, "Clases"), (7_000, 5, "Casillero"), (9_000, 5, "Nutrición")] {
            var order = SubscriptionOrder(items: [.init(price: try await shop.price(amount, named: name).id)])
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = days
            _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
            shop.time.advance(.minutes(1))
        }
        let order = ["Casillero", "Nutrición", "Clases"]

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            func seen() -> [String] {
                let body = browser.page.body
                return order.filter { body.contains($0) }
                    .sorted { first, second in
                        let places = [first, second].compactMap { body.firstRange(of: $0)?.lowerBound }
                        return places.count == 2 && places[0] < places[1]
                    }
            }
            try await browser.get(Self.home + "/pending")
            #expect(seen() == order)
            try await browser.get(Self.home + "/pending/all")
            #expect(seen() == order)
            try await browser.get(Self.home + "/pending/amount?amount=20000")
            #expect(seen() == order)
            try await browser.submit("/pending/amount")
            #expect(seen() == order)
        }
    }
}
