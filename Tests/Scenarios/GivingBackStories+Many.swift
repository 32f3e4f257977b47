import Billing
import Core
import Storage
import TestSupport
import Testing

/// The same with as many items as a customer may have, which wait before what a change leaves over.
extension `Stories of what is given back` {
    @Test(arguments: Engine.available)
    func `M7 the credit of a change counts behind 250 other items, too`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await paid(30_000, engine)
        let invoice = try await shop.lastInvoice(of: ana)
        try await addItems(to: ana, shop)
        try await change(subscription, to: try await shop.price(9_000).id, .createProrations, of: ana, in: shop)

        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
        let refund = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)

        #expect(refund.money == Money(9_000, .clp))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a last invoice takes along all that waits, however much that is`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await paid(9_000, engine)
        try await addItems(to: ana, shop)
        try await change(subscription, to: try await shop.price(30_000).id, .createProrations, of: ana, in: shop)

        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .immediately)

        #expect(try await InvoiceItems(shop.context).list(in: shop.scope, pending: true).elements == [])
        #expect(try await shop.lastInvoice(of: ana).total == Money(21_250, .clp))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 credit that an invoice has no room for waits for the one after, and is given once`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await paid(30_000, engine)
        let invoice = try await shop.lastInvoice(of: ana)
        try await addItems(to: ana, shop, count: 249)
        try await change(subscription, to: try await shop.price(9_000).id, .createProrations, of: ana, in: shop)
        for day in ["2026-02-16", "2026-03-16", "2026-04-16"] {
            try await shop.travel(to: day)
            #expect(try await shop.verify() == [])
        }

        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
        let refund = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)
        #expect(refund.money == Money(9_000, .clp))
        #expect(try await shop.verify() == [])
    }

    private func addItems(to ana: Customer, _ shop: Shop, count: Int = 250) async throws {
        for number in 1...count {
            _ = try await InvoiceItems(shop.context).create(
                for: ana.id, in: shop.scope, amount: Money(1, .clp), description: "Extra \(number)")
        }
    }
}
