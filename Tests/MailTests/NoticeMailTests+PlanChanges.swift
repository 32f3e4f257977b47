import Billing
import Core
import TestSupport
import Testing

extension Shop {
    /// Ana's plan and another one, which may be dearer.
    fileprivate func wantsAnotherPlan(
        _ ana: Customer, _ effect: SubscriptionChange.Effect
    ) async throws -> Subscription {
        _ = try await methods.attach(.init("pm_card_visa"), to: ana.id, in: scope)
        let subscription = try await subscribe(ana, to: 9_990)
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: try await price(14_990).id)],
            proration: .alwaysInvoice)
        let quote = try await subscriptions.preview(
            change, of: subscription.id, of: ana.id, in: scope, effect: effect
        ).quote
        _ = try await subscriptions.accept(quote, of: ana.id, in: scope)
        return subscription
    }
}

extension `Notices` {
    static let planActs: [Act] = [
        Act(kind: .planChanged) { shop, ana in _ = try await shop.wantsAnotherPlan(ana, .now) },
        Act(kind: .planKept) { shop, ana in
            let subscription = try await shop.wantsAnotherPlan(ana, .atPeriodEnd)
            try await shop.subscriptions.dropPendingChange(of: subscription.id, of: ana.id, in: shop.scope)
        },
    ]
}
