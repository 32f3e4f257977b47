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
