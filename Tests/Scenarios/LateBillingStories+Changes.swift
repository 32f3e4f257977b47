import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of what is billed late` {
    @Test(arguments: Engine.available)
    func `T4 what was added after a boundary waits for the next`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 10_000)
        func add(_ amount: Int64) async throws {
            _ = try await InvoiceItems(shop.context).create(
                for: ana.id, in: shop.scope, amount: Money(amount, .clp), description: "Locker")
        }

        try await add(1)
        try shop.sleep(until: "2026-02-20")
        try await add(20)
        try shop.sleep(until: "2026-03-20")
        try await add(300)
        try await shop.wake()
        try await shop.travel(to: "2026-04-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  10000  paid  1
                2026-02-15  10001  paid  1
                2026-03-15  10020  paid  1
                2026-04-15  10300  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T4 another plan that was asked for after a boundary does not hold before it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 10_000)
        let dear = try await shop.price(99_000)
        let item = subscription.items[0].id

        try shop.sleep(until: "2026-02-20")
        for proration in [SubscriptionChange.Proration.none, .createProrations, .alwaysInvoice] {
            let change = SubscriptionChange(items: [.init(item: item, price: dear.id)], proration: proration)
            let early = await #expect(throws: BillingError.self) {
                _ = try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)
            }
            #expect(early?.code == "subscription_renewing")
        }
        _ = try await shop.subscriptions.changeAtPeriodEnd(
            subscription.id, to: .init(items: [.init(item: item, price: dear.id)]), of: ana.id, in: shop.scope)
        try await shop.wake()
        try await shop.travel(to: "2026-03-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  10000  paid  1
                2026-02-15  10000  paid  1
                2026-03-15  99000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }
}
