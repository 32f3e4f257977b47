import Billing
import Core
import Storage
import TestSupport
import Testing

/// A change that waits for the end of the period, and cannot be made when that has come.
@Suite struct `Stories of changes that wait` {
    @Test(arguments: Engine.available)
    func `a price that was archived meanwhile stops no renewal: the old plan goes on, and the merchant is told`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await waiting(for: try Recurrence(every: 1, .month), engine)
        try await shop.archive("Nuevo")

        try await shop.travel(to: "2026-03-16")

        #expect(try await shop.setAside() == [])
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-02-15  9990  paid  1
                2026-03-15  9990  paid  1
                """)
        #expect(
            try await shop.told() == "2026-02-15  customer.subscription.pending_update_expired")
        #expect(try await shop.mail().contains("2026-02-15  plan_kept  Ana"))
        #expect(try await shop.subscriptions.pendingChange(of: subscription.id, in: shop.scope) == nil)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a trial becomes the plan that was begun, when the other is no longer sold`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
        let new = try await shop.price(30_000, named: "Nuevo")
        _ = try await shop.subscriptions.changeAtPeriodEnd(
            subscription.id, to: .init(items: [.init(item: subscription.items[0].id, price: new.id)]), in: shop.scope)
        try await shop.archive("Nuevo")

        try await shop.travel(to: "2026-01-23")

        #expect(try await shop.calendar(of: ana) == "2026-01-22  9990  paid  1")
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a change that waits ends with its subscription`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await waiting(for: .yearly, engine)

        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        try await shop.travel(to: "2026-03-01")

        #expect(try await shop.calendar(of: ana) == "2026-01-15  9990  paid  1")
        #expect(try await shop.subscriptions.pendingChange(of: subscription.id, in: shop.scope) == nil)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 a proration date computes credit and charge, and moves no period`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 31_000)
        let yearly = try await shop.price(300_000, every: .yearly)
        let change = SubscriptionChange(items: [.init(item: subscription.items[0].id, price: yearly.id)])
        try await shop.travel(to: "2026-01-25", at: "15:00")
        let date = try shop.instant("2026-01-20", "10:00")

        let (preview, quote) = try await shop.subscriptions.preview(
            change, of: subscription.id, in: shop.scope, at: date)
        shop.time.advance(.minutes(5))
        let (changed, _) = try await shop.subscriptions.accept(quote, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        // 26 of 31 days come back, as of the 20th; the year begins when it was asked for.
        #expect(preview.total.amount == 300_000 - 26_000)
        #expect(changed.period.start == (try shop.instant("2026-01-25", "15:05")))
        #expect(
            try await shop.bills(of: ana) == """
                2026-01-15  000001  2026-01-15 to 2026-02-15  31000  paid
                2026-01-25  000002  2026-01-25 to 2027-01-25  274000  paid
                """)
        #expect(try await shop.verify() == [])
    }

    /// Ana pays 9,990 each month, and chose another plan from 15 February on.
    func waiting(
        for recurrence: Recurrence, _ engine: Engine
    ) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let new = try await shop.price(30_000, every: recurrence, named: "Nuevo")
        _ = try await shop.subscriptions.changeAtPeriodEnd(
            subscription.id, to: .init(items: [.init(item: subscription.items[0].id, price: new.id)]), of: ana.id,
            in: shop.scope)
        return (shop, ana, subscription)
    }
}

extension Shop {
    func archive(_ product: String) async throws {
        let found = try await context.database.read { db in
            try db.query(
                "SELECT p.id FROM prices p JOIN products o ON o.id = p.product_id WHERE o.name = \(product)"
            ).map { try $0.id("id", of: Price.self) }
        }
        for id in found { _ = try await catalog.updatePrice(id, in: scope) { $0.isActive = false } }
    }

    /// What the merchant's program hears of changes that were dropped.
    func told() async throws -> String {
        try await Events(context).list(in: scope, kinds: [.subscriptionPendingUpdateExpired]).elements
            .map { "\(merchant.zone.date(at: $0.createdAt))  \($0.kind.rawValue)" }.joined(separator: "\n")
    }
}
