import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of money` {
    @Test(arguments: Engine.available)
    func `M7 a negative total becomes credit, which pays the periods to come before any card does`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 30_000)
        let cheap = try await shop.price(9_000)

        _ = try await shop.subscriptions.change(
            subscription.id, to: .init(items: [.init(item: subscription.items[0].id, price: cheap.id)]),
            of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-04-16")

        // 21,000 come back: 9,000 of them pay February, 9,000 March, and 3,000 of April's 9,000.
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  30000  paid  1
                2026-02-15  0  paid  0
                2026-03-15  0  paid  0
                2026-04-15  6000  paid  1
                """)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 credit in pesos pays nothing in dollars`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(-5_000, .clp) }
        let product = subscription.items[0].price.product
        let dollars = try await shop.catalog.createPrice(
            of: product, in: shop.scope, unitAmount: Money(10_00, .usd), every: .monthly)

        let refused = await #expect(throws: BillingError.self) {
            _ = try await shop.place(SubscriptionOrder(items: [.init(price: dollars.id)]), for: ana)
        }

        #expect(refused?.code == "currency_mismatch")
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -5_000)
        try await shop.travel(to: "2026-02-16")
        #expect(try await shop.calendar(of: ana).hasSuffix("2026-02-15  4990  paid  1"))
        #expect(try await shop.verify() == [])
    }
}
