import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of discounted changes` {
    @Test(arguments: Engine.available)
    func `M5 a coupon for one invoice makes no later plan cheaper, and none free`(engine: Engine) async throws {
        let cases: [(Int64, Coupon.Reduction, to: Int64, due: Int64)] = [
            (7_990, .amount(Money(8_000, .clp)), 650_000, 650_000), (9_990, .percent(try Rate("100")), 14_990, 14_990),
            (10_000, .amount(Money(8_000, .clp)), 20_000, 18_000), (10_000, .percent(try Rate("20")), 20_000, 12_000),
        ]
        for (plan, reduction, better, due) in cases {
            let (shop, ana, subscription) = try await story(of: plan, engine, reduction, .once)
            let price = try await shop.price(better)
            let change = SubscriptionChange(
                items: [.init(item: subscription.items[0].id, price: price.id)], proration: .alwaysInvoice)

            let (preview, _) = try await shop.subscriptions.preview(change, of: subscription.id, in: shop.scope)
            let (_, attempt) = try await shop.subscriptions.change(subscription.id, to: change, in: shop.scope)
            try await shop.travel(to: "2026-02-16")

            // What was paid of the old plan is given back: 0, 0, 2,000, 8,000.
            #expect(preview.total.amount == due)
            #expect(attempt?.money == Money(due, .clp))
            #expect(try await shop.lastInvoice(of: ana).total.amount == better)
            #expect(try await shop.verify() == [])
        }
    }

    @Test(arguments: Engine.available)
    func `M5 a fixed discount that goes on is taken off once for each period, whatever changes in it`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await story(
            of: 7_990, engine, .amount(Money(8_000, .clp)), .forever)
        let dear = try await shop.price(650_000)

        _ = try await shop.subscriptions.change(
            subscription.id,
            to: .init(items: [.init(item: subscription.items[0].id, price: dear.id)], proration: .alwaysInvoice),
            in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  0  paid  0
                2026-01-15  642000  paid  1
                2026-02-15  642000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 what an item that stays had of a fixed discount, the one that changes does not have again`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let coupon = try await Coupons(shop.context).create(
            reduction: .amount(Money(1_000, .clp)), duration: .forever, in: shop.scope)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(5_000)
        order.items.append(.init(price: try await shop.price(5_000).id))
        order.discounts = [.coupon(coupon.id)]
        let subscription = try await shop.place(order, for: ana)
        let dear = try await shop.price(15_000)
        let extra = try await shop.price(3_000)

        _ = try await shop.subscriptions.change(
            subscription.id,
            to: .init(items: [.init(item: subscription.items[1].id, price: dear.id)], proration: .alwaysInvoice),
            in: shop.scope)
        _ = try await shop.subscriptions.change(
            subscription.id, to: .init(items: [.init(item: nil, price: extra.id)], proration: .alwaysInvoice),
            in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        // 5,000 + 5,000 − 1,000; then 20,000 − 1,000 and 23,000 − 1,000 in all.
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9000  paid  1
                2026-01-15  10000  paid  1
                2026-01-15  3000  paid  1
                2026-02-15  22000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 there and back on one day comes to nothing, whatever a coupon for one invoice has paid`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await story(of: 10_000, engine, .amount(Money(8_000, .clp)), .once)
        let item = subscription.items[0]
        let dear = try await shop.price(20_000)

        try await shop.travel(to: "2026-01-20")
        for price in [dear.id, item.price.id] {
            _ = try await shop.subscriptions.change(
                subscription.id, to: .init(items: [.init(item: item.id, price: price)]), in: shop.scope)
        }
        try await shop.travel(to: "2026-02-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  2000  paid  1
                2026-02-15  10000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }
}
