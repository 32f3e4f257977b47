import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Some of what is owed: several things that were ticked, or an amount (U6).
@Suite struct `Paying some of it in the portal` {
    static let home = "/p/tienda-sur"

    func owing(_ shop: Shop, _ name: String = "Ana", _ amounts: [Int64] = [5_000, 7_000, 9_000]) async throws
        -> Customer
    {
        let customer = try await shop.customer(name)
        for amount in amounts {
            var order = SubscriptionOrder(items: [.init(price: try await shop.price(amount).id)])
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = 10
            _ = try await shop.subscriptions.create(order, for: customer.id, in: shop.scope)
            shop.time.advance(.minutes(1))
        }
        return customer
    }

    func invoices(_ shop: Shop, _ customer: Customer) async throws -> [Invoice.ID] {
        try await shop.invoices.debt(of: customer.id, in: shop.scope).items.map(\.invoice.id)
    }

    @Test(arguments: Engine.available)
    func `U6 several are ticked, asked about with their sum, and charged one by one`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await owing(shop)
        let ids = try await invoices(shop, ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending")
            #expect(browser.page.says("Pagar lo elegido") && browser.page.says("name=\"\(ids[0])\""))
            try await browser.get(Self.home + "/pending/all?some=on&\(ids[0])=on&\(ids[2])=on")
            #expect(browser.page.says("Pagar $14.000 con Visa") && browser.page.says("Pagar lo elegido"))
            #expect(!browser.page.says("$7.000"))
            let form = try #require(browser.page.form("/pending/all"))
            try await browser.submit("/pending/all")
            #expect(browser.page.says("Pagos recibidos") && browser.page.says("Recibimos $14.000."))
            let result = browser.page.address
            try await browser.post(form.action, form.fields)
            #expect(browser.page.address == result)
        }
        #expect(try await invoices(shop, ana) == [ids[1]])
        #expect(
            try await shop.processorBooks().split(separator: "\n").sorted() == [
                "2026-01-31  5000  succeeded", "2026-01-31  9000  succeeded",
            ])
        #expect(try await shop.verify() == [])
    }

    @Test func `U6 nothing ticked, one, what is owed no more, and somebody else's`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop)
        let beto = try await owing(shop, "Beto", [4_000])
        let ids = try await invoices(shop, ana), theirs = try await invoices(shop, beto)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/all?some=on")
            #expect(browser.page.says("Elige al menos un pago."))
            try await browser.get(Self.home + "/pending/all?some=on&\(ids[1])=on")
            #expect(browser.page.address == Self.home + "/pending/\(ids[1])")
            try await browser.get(Self.home + "/pending/all?some=on&\(ids[1])=on&\(theirs[0])=on").expect(status: 404)
            try await browser.get(Self.home + "/pending/\(ids[1])")
            try await browser.submit("/charge")
            try await browser.get(Self.home + "/pending/all?some=on&\(ids[1])=on&\(ids[2])=on")
            #expect(browser.page.says("Algo de lo que elegiste ya está pagado") && !browser.page.says("No se te cobró"))
        }
    }

    @Test(arguments: Engine.available)
    func `U6 an amount is shown as it is split, charged so, and charged once`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        try await desk.allow { $0.partialPayment = PartialPayment(minimum: 1_000) }
        let ana = try await owing(shop)
        let ids = try await invoices(shop, ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending")
            #expect(browser.page.says("Pagar otra suma"))
            try await browser.get(Self.home + "/pending/amount")
            #expect(browser.page.says("Debes $21.000.") && browser.page.says("Desde $1.000."))
            try await browser.get(Self.home + "/pending/amount?amount=8.000")
            #expect(browser.page.says("Queda pagado.") && browser.page.says("Después faltarán $4.000."))
            #expect(browser.page.says("De todo lo que debes quedarán $13.000."))
            #expect(browser.page.says("Pagar $8.000 con Visa"))
            #expect(try await shop.processorBooks() == "", "looking charges nothing")
            let form = try #require(browser.page.form("/pending/amount"))
            try await browser.submit("/pending/amount")
            #expect(browser.page.says("Pago recibido") && browser.page.says("Recibimos $8.000."))
            #expect(browser.page.says("Recibimos $3.000. Falta pagar $4.000."))
            let result = browser.page.address
            try await browser.post(form.action, form.fields)
            #expect(browser.page.address == result)
        }
        let left = try await shop.invoices.debt(of: ana.id, in: shop.scope).items.map(\.invoice)
        #expect(left.map(\.id) == [ids[1], ids[2]] && left.map(\.amountRemaining.amount) == [4_000, 9_000])
        #expect(
            try await shop.processorBooks().split(separator: "\n").sorted() == [
                "2026-01-31  3000  succeeded", "2026-01-31  5000  succeeded",
            ])
        #expect(try await shop.verify() == [])
    }
}
