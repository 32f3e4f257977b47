import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// As many items as a customer may have wait before what a change left over.
extension `A request without an account` {
    @Test(arguments: Engine.available)
    func `to withdraw bills no difference behind 250 other items`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        for number in 1...AmountLimit.pendingItems {
            _ = try await shop.items.create(
                for: ana.id, in: shop.scope, amount: Money(1, .clp), description: "Extra \(number)")
        }
        try await shop.travel(to: "2026-01-20")
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: try await shop.price(30_000).id)],
            proration: .createProrations)
        _ = try await shop.subscriptions.change(subscription.id, to: change, in: shop.scope)

        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)

        #expect(request.dueBack == Money(9_990, .clp) && request.unbilled?.isPositive == true)
        let waiting = try await shop.context.read { tx in
            try tx.invoiceItems.pending(of: ana.id, forAny: [subscription.id], in: shop.scope)
        }
        #expect(waiting.count == AmountLimit.pendingItems)
        #expect(waiting.allSatisfy { !$0.isProration && $0.subscription == nil })
        #expect(try await shop.verify().isEmpty)
    }
}
