import Billing
import Core
import Storage
import TestSupport
import Testing

/// A part of an invoice whose subscription has changed since.
extension `Paying a part` {
    @Test(arguments: Engine.available)
    func `M7 what a change has credited of a part is not credited again when its invoice is void`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        weather.spoilsOneCharge(with: .decline("generic_decline"))
        try await shop.travel(to: "2026-02-28")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let part = try #require(try debt.offer(of: Money(4_000, .clp), with: other.id))
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: part)
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: try await shop.price(990).id)],
            proration: .createProrations)
        _ = try await shop.subscriptions.change(subscription.id, to: change, in: shop.scope)

        _ = try await shop.invoices.void(debt.items[0].invoice.id, in: shop.scope)

        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount ?? 0 == 0)
        #expect(try await shop.verify() == [])
    }
}
