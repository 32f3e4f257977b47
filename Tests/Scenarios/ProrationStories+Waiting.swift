import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of changes` {
    @Test(arguments: Engine.available)
    func `a change for the end of the period is seen, and can be dropped until the last minute`(
        engine: Engine
    ) async throws {
        let (shop, ana, change) = try await changing(to: 4_990, on: "2026-01-25", engine)
        let (id, scope) = (change.subscription, shop.scope)

        _ = try await shop.subscriptions.changeAtPeriodEnd(id, to: change.wanted, of: ana.id, in: scope)
        try await shop.travel(to: "2026-02-15", at: "09:59")
        #expect(try await shop.subscriptions.pendingChange(of: id, of: ana.id, in: scope) != nil)
        try await shop.subscriptions.dropPendingChange(of: id, of: ana.id, in: scope)
        try await shop.travel(to: "2026-02-16")
        _ = try await shop.subscriptions.changeAtPeriodEnd(id, to: change.wanted, of: ana.id, in: scope)
        try await shop.travel(to: "2026-03-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-02-15  9990  paid  1
                2026-03-15  4990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a quote accepted after fourteen minutes charges what it said; after sixteen it says why it cannot`(
        engine: Engine
    ) async throws {
        let (shop, ana, change) = try await changing(to: 14_990, on: "2026-01-25", engine, .alwaysInvoice)
        let (id, scope) = (change.subscription, shop.scope)

        let late = try await shop.subscriptions.preview(change.wanted, of: id, of: ana.id, in: scope)
        shop.time.advance(.minutes(16))
        let expired = await #expect(throws: BillingError.self) {
            _ = try await shop.subscriptions.accept(late.quote, of: ana.id, in: scope)
        }
        let good = try await shop.subscriptions.preview(change.wanted, of: id, of: ana.id, in: scope)
        shop.time.advance(.minutes(14))
        let (_, attempt) = try await shop.subscriptions.accept(good.quote, of: ana.id, in: scope)
        let twice = await #expect(throws: BillingError.self) {
            _ = try await shop.subscriptions.accept(good.quote, of: ana.id, in: scope)
        }

        #expect(expired?.code == "quote_expired")
        #expect(good.preview.total.amount == 3_388)
        #expect(attempt?.money.amount == 3_388)
        #expect(twice?.code == "quote_outdated")
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-01-25  3388  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a trial changes its plan without a charge, and pays the new one when it ends`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
        let price = try await shop.price(14_990)

        try await shop.travel(to: "2026-01-18")
        let wanted = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: price.id, quantity: 2)], proration: .alwaysInvoice)
        _ = try await shop.subscriptions.change(subscription.id, to: wanted, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-01-23")

        #expect(try await shop.calendar(of: ana) == "2026-01-22  29980  paid  1")
        #expect(try await shop.verify() == [])
    }
}
