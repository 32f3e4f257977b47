import Billing
import Core
import Storage
import TestSupport
import Testing

/// Changes in the middle of a period: M5, quotes, and what waits for the end.
@Suite struct `Stories of changes` {
    @Test(arguments: Engine.available)
    func `M5 from 9,990 to 14,990 after 10 of 31 days: 6,767 come back and 10,155 are added, with the next invoice`(
        engine: Engine
    ) async throws {
        let (shop, ana, change) = try await changing(to: 14_990, on: "2026-01-25", engine)

        _ = try await shop.subscriptions.change(change.subscription, to: change.wanted, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-16")

        let invoices = try await shop.invoices.of(ana.id, in: shop.scope).elements
        #expect(
            shop.lines(of: invoices[1]) == """
                14990  Plan  2026-02-15 to 2026-03-15
                -6767  Plan  2026-01-25 to 2026-02-15
                10155  Plan  2026-01-25 to 2026-02-15
                """)
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-02-15  18378  paid  1
                2026-03-15  14990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 always_invoice charges the 3,388 on the day of the change`(engine: Engine) async throws {
        let (shop, ana, change) = try await changing(to: 14_990, on: "2026-01-25", engine, .alwaysInvoice)

        let (_, attempt) = try await shop.subscriptions.change(
            change.subscription, to: change.wanted, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        #expect(attempt?.state == .succeeded)
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-01-25  3388  paid  1
                2026-02-15  14990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 none changes the price and charges nothing for the days that are left`(engine: Engine) async throws {
        let (shop, ana, change) = try await changing(to: 14_990, on: "2026-01-25", engine, .none)

        _ = try await shop.subscriptions.change(change.subscription, to: change.wanted, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-02-15  14990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 from 0.01 to 0.02 dollars at half: nothing comes back, and a cent is added`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-04-01", storing: engine, currency: .usd)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 1)
        let price = try await shop.price(2)

        try await shop.travel(to: "2026-04-16")
        let wanted = SubscriptionChange(items: [.init(item: subscription.items[0].id, price: price.id)])
        _ = try await shop.subscriptions.change(subscription.id, to: wanted, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-05-02")

        #expect(
            shop.lines(of: try await shop.lastInvoice(of: ana)) == """
                2  Plan  2026-05-01 to 2026-06-01
                1  Plan  2026-04-16 to 2026-05-01
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 a change and its reverse on one day come to nothing`(engine: Engine) async throws {
        let (shop, ana, change) = try await changing(to: 14_990, on: "2026-01-25", engine)

        let (changed, _) = try await shop.subscriptions.change(
            change.subscription, to: change.wanted, of: ana.id, in: shop.scope)
        let back = SubscriptionChange(items: [.init(item: changed.items[0].id, price: change.before)])
        _ = try await shop.subscriptions.change(change.subscription, to: back, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        #expect(try await shop.calendar(of: ana).hasSuffix("2026-02-15  9990  paid  1"))
        #expect(
            try await shop.lastInvoice(of: ana).lines.map(\.amount.amount) == [9_990, -6_767, 10_155, -10_155, 6_767])
        #expect(try await shop.verify() == [])
    }

    struct Wanted {
        let subscription: Subscription.ID
        let before: Price.ID
        let wanted: SubscriptionChange
    }

    /// Ana pays 9,990 since 15 January; it is `day`, and another price is wanted.
    func changing(
        to amount: Int64, on day: String, _ engine: Engine,
        _ proration: SubscriptionChange.Proration = .createProrations
    ) async throws -> (Shop, Customer, Wanted) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let item = subscription.items[0]
        let change = SubscriptionChange(
            items: [.init(item: item.id, price: try await shop.price(amount).id)], proration: proration)
        try await shop.travel(to: day)
        return (shop, ana, Wanted(subscription: subscription.id, before: item.price.id, wanted: change))
    }
}
