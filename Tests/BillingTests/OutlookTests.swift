import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `What lies ahead of a subscription` {
    @Test(arguments: Engine.available)
    func `says what waits for the customer with the one that is billed first, and only there`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-20", storing: engine)
        let ana = try await shop.customer("Ana")
        let later = try await shop.subscribe(ana, to: 9_990)
        shop.time.move(to: shop.merchant.zone.instant(try LocalDateTime("2026-01-25T10:00:00.000")))
        let latest = try await shop.subscribe(ana, to: 4_990)
        let items = InvoiceItems(shop.context)
        _ = try await items.create(
            for: ana.id, in: shop.scope, amount: Money(1_000, .clp), description: "Toalla")
        _ = try await items.create(
            for: ana.id, in: shop.scope, amount: Money(200, .clp), description: "Casillero", subscription: latest.id)

        let all = try await shop.subscriptions.of(ana.id, in: shop.scope)
        let outlooks = try await shop.subscriptions.outlooks(of: all)
        #expect(outlooks[later.id]?.charge == Money(10_990, .clp))
        #expect(outlooks[latest.id]?.charge == Money(5_190, .clp))
        #expect(try await shop.subscriptions.outlook(of: latest).charge == Money(5_190, .clp))

        try await shop.travel(to: "2026-02-26")
        let billed = try await shop.invoices.of(ana.id, in: shop.scope).elements.prefix(2).map(\.total.amount)
        #expect(billed == [5_190, 10_990])
    }

    @Test(arguments: Engine.available)
    func `is the change that waits for it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-20", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let plus = try await shop.price(14_990, named: "Plan Plus")
        #expect(try await shop.subscriptions.outlook(of: subscription).changed == nil)

        _ = try await shop.subscriptions.changeAtPeriodEnd(
            subscription.id, to: SubscriptionChange(items: [.init(item: subscription.items[0].id, price: plus.id)]),
            in: shop.scope)
        let outlook = try await shop.subscriptions.outlook(of: subscription)
        #expect(outlook.changed?.items.map(\.price.id) == [plus.id])
        #expect(outlook.charge == Money(14_990, .clp))
    }
}
