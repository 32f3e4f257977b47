import Billing
import Core
import Storage
import TestSupport
import Testing

/// A subscription to several things, of which its customer changes one (U11).
@Suite struct `Stories of changes of one of several things` {
    @Test(arguments: Engine.available)
    func `U11 one that waits is told of once, lets no other be made, and bills both things on its day`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let (plan, lite) = (try await shop.price(9_990), try await shop.price(4_990, named: "Plan Lite"))
        let users = try await shop.price(1_000, named: "Usuarios")
        let subscription = try await shop.place(
            SubscriptionOrder(items: [.init(price: plan.id), .init(price: users.id, quantity: 3)]), for: ana)
        try await shop.travel(to: "2026-01-25")
        let smaller = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: lite.id)], proration: .none)
        let more = SubscriptionChange(
            items: [.init(item: subscription.items[1].id, quantity: 5)], proration: .alwaysInvoice)

        let (_, later) = try await shop.subscriptions.preview(
            smaller, of: subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        for _ in 1...2 { _ = try await shop.subscriptions.accept(later, of: ana.id, in: shop.scope) }
        let (_, now) = try await shop.subscriptions.preview(more, of: subscription.id, of: ana.id, in: shop.scope)
        let refused = await #expect(throws: BillingError.self) {
            _ = try await shop.subscriptions.accept(now, of: ana.id, in: shop.scope)
        }
        #expect(refused?.code == "change_waiting")
        #expect(try await shop.subscriptions.pendingChange(of: subscription.id, in: shop.scope) == smaller)
        let letters = try await shop.mail().split(separator: "\n").filter { $0.contains("plan_changed") }
        #expect(letters == ["2026-01-25  plan_changed  Ana"], "pressed twice")
        try await shop.travel(to: "2026-02-16")

        let changed = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        #expect(changed.items.map(\.id) == subscription.items.map(\.id))
        #expect(changed.items.map(\.price.id) == [lite.id, users.id] && changed.items.map(\.quantity) == [1, 3])
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  12990  paid  1
                2026-02-15  7990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }
}
