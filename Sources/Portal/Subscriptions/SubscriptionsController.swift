import Billing
import Core
import Hummingbird
import Web

/// The list of subscriptions, and one of them.
struct SubscriptionsController: Sendable {
    let reception: Reception
    let desk: SubscriptionDesk

    var routes: [PortalRoute] {
        [
            reception.page("/subscriptions", about: "subscription", list),
            reception.page("/subscriptions/:id", about: "subscription", show),
        ]
    }

    func list(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seeSubscriptions)
        let cards = try await desk.cards(context)
        return SubscriptionsPage(
            frame: context.frame(.subscriptions),
            current: cards.filter { $0.0.status.isCurrent }.map(\.1),
            ended: cards.filter { !$0.0.status.isCurrent }.map(\.1)
        ).answer(context)
    }

    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seeSubscriptions)
        let (subscription, plans) = try await desk.find(context)
        let words = SubscriptionWords(subscription, for: context.reader)
        let charged = try await desk.charged(for: subscription, context)
        let isEditable = subscription.status.isCurrent && context.may(.changeMethods)
        return SubscriptionPage(
            frame: context.frame(.subscriptions),
            facts: words.facts(plans, charged: charged, paths: context.paths),
            description: plans.description(of: subscription),
            items: words.items(plans), period: subscription.status == .paused ? nil : words.period, since: words.since,
            nextCharge: words.nextCharge(try await desk.subscriptions.forecast(of: subscription)),
            lastDay: words.lastDay, method: subscription.status.isCurrent ? charged : nil,
            editMethod: isEditable ? context.paths.subscriptionMethod(subscription.id) : nil,
            payments: context.may(.seePayments) ? context.paths.payments : nil,
            pausing: pausing(subscription, context), leaving: leaving(subscription, context),
            comeback: subscription.status.isCurrent || !context.may(.returnToSubscriptions)
                ? nil : context.paths.comeback(subscription.id),
            token: context.token
        ).answer(context)
    }

    private func pausing(_ subscription: Subscription, _ context: CustomerContext) -> SubscriptionPage.Pausing {
        guard context.may(.pauseSubscriptions) else { return .none }
        if subscription.status == .paused { return .resting(resume: context.paths.resumption(subscription.id)) }
        if subscription.pause != nil, subscription.status.isCurrent {
            return .toCome(undo: context.paths.pauseRemoval(subscription.id))
        }
        return subscription.isPausable ? .offered(context.paths.pause(subscription.id)) : .none
    }

    private func leaving(_ subscription: Subscription, _ context: CustomerContext) -> SubscriptionPage.Leaving {
        guard subscription.status.isCurrent else { return .none }
        let isOffered = context.may(.cancelSubscriptions)
        if subscription.cancellation != nil {
            return isOffered ? .undo(context.paths.continuation(subscription.id)) : .none
        }
        return isOffered
            ? .offered(context.paths.cancellation(subscription.id))
            : .byAsking(merchant: context.merchant.name, email: context.merchant.brand.supportEmail)
    }
}
