import Billing
import Core
import Storage
import TestSupport
import Testing

/// M7: a customer has one currency, from the first thing that has one on.
@Suite struct `Stories of currencies` {
    @Test(arguments: Engine.available)
    func `M7 a balance in pesos never pays an invoice in dollars`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customers.create(
            CustomerDetails(name: "Ana"), in: shop.scope, balance: Money(-2_000, .clp))
        let beto = try await shop.customer("Beto")
        _ = try await shop.customers.update(beto.id, in: shop.scope) { $0.balance = Money(500, .clp) }

        for customer in [ana, beto] {
            try await refused(shop, "items") {
                try await shop.place(try await dollars(shop, trialDays: 7), for: customer)
            }
            #expect(try await shop.customers.find(customer.id, in: shop.scope).currency == .clp)
            #expect(try await shop.subscriptions.of(customer.id, in: shop.scope).isEmpty)
        }
        try await shop.travel(to: "2026-02-16")
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -2_000)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a trial in dollars keeps pesos away, in a balance and in items, before anything is billed`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.place(try await dollars(shop, trialDays: 7), for: ana)

        #expect(try await shop.customers.find(ana.id, in: shop.scope).currency == .usd)
        try await refused(shop, "currency") {
            try await InvoiceItems(shop.context).create(
                for: ana.id, in: shop.scope, amount: Money(850, .clp), description: "Locker")
        }
        // A balance is in the customer's currency from now on: 500 are five dollars.
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(-500, .usd) }
        try await shop.travel(to: "2026-01-23")

        let invoice = try await shop.lastInvoice(of: ana)
        #expect(invoice.currency == .usd)
        #expect(invoice.amountDue.amount == 30_00 - 5_00)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 an item of 8.50 dollars that waits does not become 850 pesos`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await InvoiceItems(shop.context).create(
            for: ana.id, in: shop.scope, amount: Money(850, .usd), description: "Sticker")

        try await refused(shop, "items") { try await shop.place(try await shop.order(9_990), for: ana) }
        #expect(try await shop.customers.find(ana.id, in: shop.scope).currency == .usd)
        _ = try await shop.place(try await dollars(shop), for: ana)

        #expect(try await shop.lastInvoice(of: ana).total.amount == 30_00 + 8_50)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a draft in dollars, the first thing of its customer, keeps pesos away though nothing is on it yet`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        var order = InvoiceOrder()
        order.currency = .usd
        let draft = try await shop.invoices.create(order, for: ana.id, in: shop.scope)

        #expect(draft.currency == .usd)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).currency == .usd)
        try await refused(shop, "items") { try await shop.place(try await shop.order(9_990), for: ana) }
        try await refused(shop, "currency") { try await shop.add("Casillero", 850, to: draft) }
        // A balance is five dollars, and never 500 pesos.
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(-500, .usd) }
        _ = try await shop.place(try await dollars(shop), for: ana)

        #expect(try await shop.lastInvoice(of: ana).amountDue.amount == 30_00 - 5_00)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 what got past the door is refused again when it is issued`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        _ = try await InvoiceItems(shop.context).create(
            for: ana.id, in: shop.scope, amount: Money(850, .clp), description: "Locker")
        try await shop.context.database.write { db in
            try db.execute("UPDATE invoice_items SET currency = 'usd' WHERE invoice_id IS NULL")
        }

        try await shop.travel(to: "2026-02-16")

        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 1)
        #expect(try await shop.verify().map(\.invariant) == ["customer_has_one_currency"])
    }

    private func dollars(_ shop: Shop, trialDays: Int? = nil) async throws -> SubscriptionOrder {
        let product = try await shop.catalog.createProduct(name: "Plan", in: shop.scope)
        let price = try await shop.catalog.createPrice(
            of: product.id, in: shop.scope, unitAmount: Money(30_00, .usd), every: .monthly)
        var order = SubscriptionOrder(items: [.init(price: price.id)])
        order.trial = trialDays.map { .days($0) }
        return order
    }

    private func refused(_ shop: Shop, _ parameter: String, _ body: () async throws -> some Any) async throws {
        let error = await #expect(throws: BillingError.self) { _ = try await body() }
        #expect(error?.code == "currency_mismatch")
        #expect(error?.parameter == parameter)
        #expect(error?.message.hasPrefix("You cannot combine currencies on a single customer.") == true)
    }
}
