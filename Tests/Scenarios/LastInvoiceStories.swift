import Billing
import Core
import Storage
import TestSupport
import Testing

/// The end of a subscription settles what waits for its next invoice.
@Suite struct `Stories of last invoices` {
    @Test(arguments: Engine.available)
    func `M5 what a dearer plan left to bill is charged when the subscription ends with its period`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await changed(from: 12_000, to: 120_000, engine)

        let told = try await shop.subscriptions.lastInvoice(of: subscription, effect: .atPeriodEnd)
        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        try await shop.travel(to: "2026-04-01")

        // −11,613 for 30 of 31 days of the old plan, 116,129 for those of the new one.
        #expect(told?.due == Money(104_516, .clp))
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  12000  paid  1
                2026-02-15  104516  paid  1
                """)
        #expect(
            shop.lines(of: try await shop.lastInvoice(of: ana)) == """
                -11613  Plan  2026-01-16 to 2026-02-15
                116129  Plan  2026-01-16 to 2026-02-15
                """)
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 ended at once, the difference is charged at once`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await changed(from: 12_000, to: 120_000, engine)

        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .immediately)
        try await shop.travel(to: "2026-04-01")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  12000  paid  1
                2026-01-16  104516  paid  1
                """)
        #expect(
            try await shop.timeline().hasSuffix(
                """
                2026-01-16  customer.subscription.deleted  sub_1
                2026-01-16  invoice.paid  in_2
                """))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, [Cancellation.Effect.immediately, .atPeriodEnd])
    func `M7 the credit of a cheaper plan is not lost: it stays with the customer`(
        engine: Engine, effect: Cancellation.Effect
    ) async throws {
        let (shop, ana, subscription) = try await changed(from: 120_000, to: 12_000, engine)

        let told = try await shop.subscriptions.lastInvoice(of: subscription, effect: effect)
        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: effect)
        try await shop.travel(to: "2026-02-16")

        #expect(told?.total == Money(-104_516, .clp))
        #expect(told?.due == Money(0, .clp))
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -104_516)
        let last = try await shop.lastInvoice(of: ana)
        #expect(last.total.amount == -104_516)
        #expect(last.status == .paid)
        #expect(try await shop.verify() == [])
        // The next thing that is bought uses it.
        _ = try await shop.subscribe(ana, to: 100_000)
        #expect(try await shop.lastInvoice(of: ana).amountDue.amount == 0)
    }

    @Test(arguments: Engine.available)
    func `M5 the days that a pause gave back are not lost when the subscription ends`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 12_000)
        try await shop.travel(to: "2026-01-16", at: "12:00")
        _ = try await shop.subscriptions.pause(
            subscription.id, in: shop.scope, for: .indefinite, effect: .immediately)

        try await shop.travel(to: "2026-03-01")
        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .immediately)

        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -11_613)
        #expect(try await shop.verify() == [])
    }

    /// Ana subscribed on 15 January, and took another plan on the day after; the difference waits for the next invoice.
    func changed(
        from old: Int64, to new: Int64, _ engine: Engine, _ weather: Weather = Weather()
    ) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: old)
        let other = try await shop.price(new)
        try await shop.travel(to: "2026-01-16", at: "12:00")
        let (changed, _) = try await shop.subscriptions.change(
            subscription.id, to: .init(items: [.init(item: subscription.items[0].id, price: other.id)]),
            of: ana.id, in: shop.scope)
        return (shop, ana, changed)
    }
}
