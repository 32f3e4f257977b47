import Billing
import Core
import Storage
import TestSupport
import Testing

/// When a cancellation takes effect (capabilities 1.10, S50, S52).
@Suite struct `Stories of cancellations` {
    @Test(arguments: Engine.available)
    func `S52 at the end of the period: what was paid for is enjoyed to its last day, and nothing more is charged`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)

        try await shop.travel(to: "2026-02-20")
        let told = try await shop.subscriptions.cancel(
            subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd, reason: .tooExpensive)
        let end = try #require(told.cancellation?.effectiveAt)
        try await shop.travel(to: "2026-06-01")

        #expect(shop.merchant.zone.date(at: end).description == "2026-03-15")
        #expect(
            try await shop.timeline() == """
                2026-01-15  customer.subscription.created  sub_1
                2026-01-15  invoice.paid  in_1
                2026-01-15  customer.subscription.updated  sub_1
                2026-02-15  customer.subscription.updated  sub_1
                2026-02-15  invoice.paid  in_2
                2026-02-20  customer.subscription.updated  sub_1
                2026-03-15  customer.subscription.deleted  sub_1
                """)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).endedAt == end)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S52 immediately: it ends in the same minute, and nothing more is charged`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)

        try await shop.travel(to: "2026-02-20")
        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .immediately)
        try await shop.travel(to: "2026-06-01")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-02-15  9990  paid  1
                """)
        #expect(
            try await shop.mail() == """
                2026-01-15  method_added  Ana
                2026-01-15  payment_succeeded  Ana
                2026-02-15  payment_succeeded  Ana
                2026-02-20  subscription_canceled  Ana
                """)
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    func subscribed(_ engine: Engine) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        return (shop, ana, try await shop.subscribe(ana, to: 9_990))
    }
}
