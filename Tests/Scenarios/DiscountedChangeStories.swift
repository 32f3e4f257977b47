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
        #expect(preview.preview.total == -10_500)
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  15000  paid  1
                2026-02-15  0  paid  0
                2026-03-15  0  paid  0
                """)
        // Half of February's 9,000 and half of March's are paid by them.
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == -(10_500 - 4_500 - 4_500))
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

    @Test(arguments: Engine.available)
    func `M7 a period that was given away leaves nothing to take along`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await half(of: 30_000, engine, percent: "100")
        let cheap = try await shop.price(9_000)

        let change = SubscriptionChange(items: [.init(item: subscription.items[0].id, price: cheap.id)])
        _ = try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == 0)
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  0  paid  0
                2026-02-15  0  paid  0
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a period whose invoice is void gives nothing back`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 30_000, trialDays: 1)
        let cheap = try await shop.price(9_000)

        try await shop.travel(to: "2026-01-17")
        _ = try await shop.invoices.void(try await shop.lastInvoice(of: ana).id, in: shop.scope)
        let change = SubscriptionChange(items: [.init(item: subscription.items[0].id, price: cheap.id)])
        _ = try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        // What takes its place costs its own price: 9,000 for 30 of 31 days, with February's 9,000.
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == 0)
        #expect(try await shop.lastInvoice(of: ana).amountDue == 8_710 + 9_000)
        #expect(try await shop.verify() == [])
    }

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
            #expect(preview.total == due)
            #expect(attempt?.money == Money(due, .clp))
            #expect(try await shop.lastInvoice(of: ana).total == better)
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

    @Test(arguments: Engine.available)
    func `M5 only what stands charged is given back: not what was free, nor what was given back before`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let free = try await shop.price(0)
        let cheap = try await shop.price(4_990)
        let better = try await shop.price(14_990)
        let steps: [([(Price, SubscriptionChange.Proration)], Int64)] = [
            // Raised without a charge, then lowered: of the 9,990 that were paid 5,000 come back.
            ([(better, .none), (cheap, .createProrations)], -5_000),
            // Given back for a free plan, then raised: nothing is given back twice.
            ([(free, .createProrations), (better, .createProrations)], 5_000),
            // Lowered without a credit, then raised: it counts as billed at its price.
            ([(cheap, .none), (better, .createProrations)], 10_000),
            ([(better, .createProrations), (free, .createProrations), (cheap, .createProrations)], -5_000),
        ]
        for (index, (changes, expected)) in steps.enumerated() {
            let ana = try await shop.customer("Ana\(index)")
            let subscription = try await shop.subscribe(ana, to: 9_990)
            for (price, proration) in changes {
                _ = try await shop.subscriptions.change(
                    subscription.id,
                    to: .init(
                        items: [.init(item: subscription.items[0].id, price: price.id)], proration: proration),
                    in: shop.scope)
            }
            let pending = try await InvoiceItems(shop.context).list(
                in: shop.scope, customer: ana.id, pending: true, PageRequest(limit: 100))
            #expect(pending.elements.reduce(0) { $0 + $1.amount } == expected, "\(index)")
        }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a change whose invoice is void leaves the period as it was billed`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 10_000)
        let item = subscription.items[0]
        let dear = try await shop.price(30_000)
        _ = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: ana.id, in: shop.scope)
        let failing = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).last)
        _ = try await shop.methods.makeDefault(failing.id, of: ana.id, in: shop.scope, everywhere: false)

        _ = try await shop.subscriptions.change(
            subscription.id, to: .init(items: [.init(item: item.id, price: dear.id)], proration: .alwaysInvoice),
            in: shop.scope)
        _ = try await shop.invoices.void(try await shop.lastInvoice(of: ana).id, in: shop.scope)
        let (preview, _) = try await shop.subscriptions.preview(
            .init(items: [.init(item: item.id, price: item.price.id)]), of: subscription.id, in: shop.scope)

        #expect(preview.lines.map(\.amount) == [-10_000, 10_000])
        #expect(try await shop.verify() == [])
    }

    /// Ana pays since 15 January with a coupon.
    private func story(
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
    private func half(
        of amount: Int64, _ engine: Engine, percent: String = "50"
    ) async throws -> (Shop, Customer, Subscription) {
        try await story(of: amount, engine, .percent(try Rate(percent)), .forever)
    }
}
