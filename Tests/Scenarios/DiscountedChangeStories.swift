import Billing
import Core
import Storage
import TestSupport
import Testing

/// Changes of what a coupon has paid for a part of: M5, M7.
@Suite struct `Stories of discounted changes` {
    @Test(arguments: Engine.available)
    func `M5 a cheaper plan gives back what was paid, not what a coupon had paid`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await half(of: 30_000, engine)
        let cheap = try await shop.price(9_000)

        let change = SubscriptionChange(items: [.init(item: subscription.items[0].id, price: cheap.id)])
        let preview = try await shop.subscriptions.preview(change, of: subscription.id, of: ana.id, in: shop.scope)
        _ = try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-16")

        // 15,000 were paid. On the same day half of 9,000 takes their place: 10,500 come back.
        #expect(preview.preview.total.amount == -10_500)
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  15000  paid  1
                2026-02-15  0  paid  0
                2026-03-15  0  paid  0
                """)
        // Half of February's 9,000 and half of March's are paid by them.
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -(10_500 - 4_500 - 4_500))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 a dearer plan is charged at the coupon's share for the days that are left`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await half(of: 9_990, engine)
        let dear = try await shop.price(14_990)

        try await shop.travel(to: "2026-01-25")
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: dear.id)], proration: .alwaysInvoice)
        _ = try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        // 4,995 for 21 of 31 days come back, 7,495 for as many are charged.
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  4995  paid  1
                2026-01-25  1693  paid  1
                2026-02-15  7495  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    /// Ana pays since 15 January with a coupon.
    func story(
        of amount: Int64, _ engine: Engine, _ reduction: Coupon.Reduction, _ duration: Coupon.Duration
    ) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let coupon = try await Coupons(shop.context).create(
            reduction: reduction, duration: duration, in: shop.scope)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(amount)
        order.discounts = [.coupon(coupon.id)]
        return (shop, ana, try await shop.place(order, for: ana))
    }

    /// Ana pays since 15 January with a coupon that holds for ever.
    func half(
        of amount: Int64, _ engine: Engine, percent: String = "50"
    ) async throws -> (Shop, Customer, Subscription) {
        try await story(of: amount, engine, .percent(try Rate(percent)), .forever)
    }
}
