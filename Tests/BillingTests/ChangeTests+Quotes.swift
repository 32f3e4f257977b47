import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Changes of a subscription` {
    @Test(arguments: Engine.available)
    func `a quote is worth what it said for 15 minutes, to nobody else, and not when it was altered`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await story(engine)
        let beto = try await shop.customer("Beto")
        let better = try await shop.price(14_990)
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: better.id)], proration: .alwaysInvoice)
        let (_, quote) = try await shop.subscriptions.preview(change, of: subscription.id, in: shop.scope)

        await refused("resource_missing") { try await shop.subscriptions.accept(quote, of: beto.id, in: shop.scope) }
        await refused("quote_invalid") {
            try await shop.subscriptions.accept("x" + quote, of: ana.id, in: shop.scope)
        }
        shop.time.advance(.minutes(16))
        await refused("quote_expired") { try await shop.subscriptions.accept(quote, of: ana.id, in: shop.scope) }
        let (_, fresh) = try await shop.subscriptions.preview(change, of: subscription.id, in: shop.scope)
        _ = try await shop.subscriptions.accept(fresh, of: ana.id, in: shop.scope)
        await refused("quote_outdated") { try await shop.subscriptions.accept(fresh, of: ana.id, in: shop.scope) }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a change may wait for the end of the period, be dropped, or take hold there`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await story(engine)
        let less = try await shop.price(4_990)
        let change = SubscriptionChange(items: [.init(item: subscription.items[0].id, price: less.id)])

        _ = try await shop.subscriptions.changeAtPeriodEnd(subscription.id, to: change, in: shop.scope)
        try await shop.subscriptions.dropPendingChange(of: subscription.id, in: shop.scope)
        try await shop.travel(to: "2026-02-02")
        _ = try await shop.subscriptions.changeAtPeriodEnd(subscription.id, to: change, in: shop.scope)
        try await shop.travel(to: "2026-03-02")

        let invoices = try await shop.invoices.of(ana.id, in: shop.scope).elements
        #expect(invoices.map(\.total.amount) == [4_990, 9_990, 9_990])
        #expect(try await shop.subscriptions.pendingChange(of: subscription.id, in: shop.scope) == nil)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T3 a change from month to year at period end keeps periods touching`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await story(engine)
        let yearly = try await shop.price(99_900, every: .yearly)

        _ = try await shop.subscriptions.changeAtPeriodEnd(
            subscription.id, to: .init(items: [.init(item: subscription.items[0].id, price: yearly.id)]),
            in: shop.scope)
        try await shop.travel(to: "2027-02-02")

        let invoices = try await shop.invoices.of(ana.id, in: shop.scope).elements
        #expect(invoices.map(\.total.amount) == [99_900, 99_900, 9_990])
        #expect(invoices[1].period.start == invoices[2].period.end)
        #expect(invoices[0].period.start == invoices[1].period.end)
        #expect(try await shop.verify() == [])
    }
}
