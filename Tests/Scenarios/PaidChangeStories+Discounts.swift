import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of changes that are paid first` {
    @Test(arguments: Engine.available, [Cancellation.Effect.immediately, .atPeriodEnd])
    func `U11, S52 a coupon for one invoice that a change had taken is foretold in the last invoice, and taken off it`(
        engine: Engine, effect: Cancellation.Effect
    ) async throws {
        let story = try await PaidChange.open(
            engine, card: "pm_card_authenticationRequired", to: 99_900, every: .yearly)
        let (shop, ana, id) = (story.shop, story.ana, story.subscription.id)
        let coupons = Coupons(shop.context)
        let half = try await coupons.create(reduction: .percent(try Rate("50")), duration: .once, in: shop.scope)
        let code = try await coupons.createCode(for: half.id, in: shop.scope)
        try await PromotionCodes(shop.context).apply(code.id, to: id, of: ana.id, in: shop.scope)
        _ = try await shop.items.create(
            for: ana.id, in: shop.scope, amount: Money(3_000, .clp), description: "Mochila", subscription: id)
        _ = try await story.ask()
        #expect(try await shop.lastInvoice(of: ana).discounts.count == 1)

        let foretold = try await shop.subscriptions.lastInvoice(of: story.subscription, effect: effect)
        _ = try await shop.subscriptions.cancel(id, of: ana.id, in: shop.scope, effect: effect)
        try await shop.travel(to: "2026-02-16")

        #expect(foretold?.due.amount == 1_500)
        #expect(try await shop.lastInvoice(of: ana).amountDue.amount == 1_500)
        #expect(try await shop.status(of: story.subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }
}
