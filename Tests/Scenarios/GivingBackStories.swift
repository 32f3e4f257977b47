import Billing
import Core
import Storage
import TestSupport
import Testing

/// One pot for each charge: changes, refunds and credit notes give back from it together, and never more than was paid: M7.
@Suite struct `Stories of what is given back` {
    @Test(arguments: Engine.available)
    func `M7 a downgrade while the period is unpaid gives back nothing, and asks nothing more either`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 30_000, trialDays: 1)
        try await shop.travel(to: "2026-01-16", at: "20:00")
        let unpaid = try await shop.lastInvoice(of: ana)

        try await change(
            subscription, to: try await shop.price(9_000).id, .alwaysInvoice, of: ana, in: shop)
        #expect(try await balance(of: ana, shop) == 0)
        #expect(try await shop.lastInvoice(of: ana).total.amount == 0)
        _ = try await shop.invoices.markUncollectible(unpaid.id, in: shop.scope)

        #expect(try await balance(of: ana, shop) == 0)
        #expect(try await shop.sum(of: .customerCredit) == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 taxes that are added count: 100 of 11,900 are left, and 100 come off the next invoice`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let iva = try await shop.taxRate("IVA", "19", isInclusive: false)
        var order = try await shop.order(10_000)
        order.taxRates = [iva.id]
        let subscription = try await shop.place(order, for: ana)
        try await refund(11_800, of: ana, in: shop)

        try await change(subscription, to: try await shop.price(1_000).id, .createProrations, of: ana, in: shop)
        try await shop.travel(to: "2026-02-16")

        #expect(try await shop.lastInvoice(of: ana).total.amount == 1_190 - 100)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 what a year was paid with can come back when it becomes months again, and only once`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await paid(9_990, engine)
        let year = try await shop.price(100_000, every: .yearly)

        try await change(subscription, to: year.id, .alwaysInvoice, of: ana, in: shop)
        #expect(try await shop.lastInvoice(of: ana).amountDue.amount == 90_010)
        try await change(subscription, to: subscription.items[0].price.id, .alwaysInvoice, of: ana, in: shop)

        #expect(try await balance(of: ana, shop) == -90_010)
        for invoice in try await shop.invoices.of(ana.id, in: shop.scope).elements where invoice.amountPaid.amount > 0 {
            let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
            await #expect(throws: BillingError.self) {
                _ = try await Refunds(shop.context).create(of: payment.id, amount: Money(1, .clp), in: shop.scope)
            }
        }
        #expect(try await shop.verify() == [])
    }

    func paid(_ amount: Int64, _ engine: Engine) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        return (shop, ana, try await shop.subscribe(ana, to: amount))
    }

    func change(
        _ subscription: Subscription, to price: Price.ID, _ proration: SubscriptionChange.Proration, of ana: Customer,
        in shop: Shop
    ) async throws {
        _ = try await shop.subscriptions.change(
            subscription.id,
            to: SubscriptionChange(
                items: [.init(item: subscription.items[0].id, price: price)], proration: proration),
            of: ana.id, in: shop.scope)
    }

    /// Of the newest charge that paid.
    func refund(_ amount: Int64?, of ana: Customer, in shop: Shop) async throws {
        let paid = try await shop.invoices.of(ana.id, in: shop.scope).elements.first { $0.amountPaid.amount > 0 }
        guard let paid, let payment = try await shop.payments.payment(of: paid.id, in: shop.scope) else {
            throw BillingError.notFound("payment")
        }
        _ = try await Refunds(shop.context).create(
            of: payment.id, amount: amount.map { Money($0, .clp) }, in: shop.scope)
    }

    func balance(of ana: Customer, _ shop: Shop) async throws -> Int64 {
        try await shop.customers.find(ana.id, in: shop.scope).balance(in: .clp).amount
    }
}
