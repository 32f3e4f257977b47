import Billing
import Core
import Hummingbird
import Web
import Wording

/// The list of subscriptions, and one of them.
struct SubscriptionsController: Sendable {
    let portal: PortalMiddleware
    let presenter: SubscriptionPresenter
    let payments: PaymentPresenter

    var routes: [PortalRoute] {
        [
            portal.page("/subscriptions", about: "subscription", list),
            portal.page("/subscriptions/:id", about: "subscription", show),
        ]
    }

    func list(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seeSubscriptions)
        let cards = try await presenter.cards(context)
        return SubscriptionsPage(
            frame: context.frame(.subscriptions),
            current: cards.filter { $0.0.status.isCurrent }.map(\.1),
            ended: cards.filter { !$0.0.status.isCurrent }.map(\.1)
        ).answer(context)
    }

    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seeSubscriptions)
        let (subscription, outlook, why, plans) = try await presenter.findWithOutlook(context)
        let words = SubscriptionWords(subscription, for: context.reader)
        let next = try await presenter.nextPayment(of: subscription, context)
        let debt = try await payments.debt(context).of(subscription.id)
        let discounts =
            subscription.status.isCurrent ? try await presenter.promotions.applying(to: subscription) : []
        let left = try await refundFacts(subscription, context)
        let isEditable = subscription.status.isCurrent && !next.isByHand && context.may(.changeMethods)
        let update = try await lastChange(of: subscription, context)
        var page = SubscriptionPage(
            frame: context.frame(.subscriptions),
            facts: words.facts(
                plans, paidBy: next, owing: debt, coming: outlook.changed, paths: context.paths),
            description: plans.description(of: subscription),
            items: words.items(plans),
            dates: words.dates(
                forecast: outlook.charge,
                firstPayment: debt.payable.first?.invoice.amountRemaining)
                + discounts.goingOn(from: subscription, to: outlook.changed ?? subscription)
                .map { PromotionWords(words.reader).fact($0, of: outlook.changed ?? subscription) } + left,
            owed: try owed(debt, context), method: subscription.status.isCurrent && !next.isByHand ? next.method : nil,
            editMethod: isEditable ? context.paths.subscriptionMethod(subscription.id) : nil,
            changing: try await changing(subscription, outlook.changed, update, context),
            billedTo: billedTo(subscription, context), promotion: promotion(subscription, discounts, context),
            pausing: pausing(subscription, context), leaving: leaving(subscription, context),
            reactivation: subscription.status.isCurrent || !context.may(.returnToSubscriptions)
                ? nil : context.paths.reactivation(subscription.id),
            token: context.token)
        page.why = try (words.isCharged ? why : nil).map {
            try DerivationDetails($0, saying: context.say.derivedAsOfToday, for: words.reader)
        }
        page.unpaid = try await presenter.unpaidChange(update, of: subscription, debt, context)
        return page.answer(context)
    }

    private func owed(_ debt: Debt, _ context: CustomerContext) throws -> SubscriptionPage.Owed {
        SubscriptionPage.Owed(
            ways: debt.payable.count == 1 ? WaysToPay(debt.payable[0], context) : nil,
            list: debt.payable.count > 1 && context.may(.seePayments) ? context.paths.payments : nil,
            waiting: try payments.waiting(debt, context))
    }

    private func billedTo(
        _ subscription: Subscription, _ context: CustomerContext
    ) -> (name: String, edit: String?)? {
        let isEditable = context.may(.updateDetails) && !DetailsForm.fields(context.features).isEmpty
        guard subscription.status.isCurrent, isEditable || subscription.billingDetails != nil else { return nil }
        let name = (subscription.billingDetails ?? context.customer.details).name ?? context.say.billedToYou
        return (name: name, edit: isEditable ? context.paths.billingDetails(subscription.id) : nil)
    }

    private func promotion(
        _ subscription: Subscription, _ discounts: [Discount], _ context: CustomerContext
    ) -> String? {
        let isOffered = context.may(.usePromotionCodes) && subscription.takesPromotionCodes
        let hasOne = discounts.contains { $0.promotionCode != nil }
        return isOffered && !hasOne ? context.paths.promotion(subscription.id) : nil
    }

    /// The last change of plan that was asked for and had to be paid first.
    private func lastChange(
        of subscription: Subscription, _ context: CustomerContext
    ) async throws -> PendingUpdate? {
        guard context.may(.changePlans) else { return nil }
        return try await presenter.subscriptions.pendingUpdate(
            of: subscription.id, of: context.id, in: context.scope)
    }

    private func changing(
        _ subscription: Subscription, _ coming: Subscription?, _ update: PendingUpdate?, _ context: CustomerContext
    ) async throws -> SubscriptionPage.Changing {
        guard context.may(.changePlans) else { return .init(choice: nil, undo: nil) }
        let offers = try await presenter.subscriptions.offers(
            for: subscription, by: context.features.subscriptionUpdate)
        // Nothing else is chosen meanwhile.
        let isClosed = update.map { $0.endedAt == nil } ?? false || coming != nil && offers.areOfSeveral
        return .init(
            choice: offers.all.isEmpty || isClosed ? nil : context.paths.plan(subscription.id),
            undo: coming == nil ? nil : context.paths.planRemoval(subscription.id))
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
