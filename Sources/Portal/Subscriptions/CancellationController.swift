import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// How a customer leaves a subscription, and how they stay after all (S50–S52).
struct CancellationController: Sendable {
    let portal: PortalMiddleware
    let presenter: SubscriptionPresenter

    var routes: [PortalRoute] {
        [
            portal.page("/subscriptions/:id/cancellation", about: "subscription", warn),
            portal.action("/subscriptions/:id/cancellation", about: "subscription", cancel),
            portal.action("/subscriptions/:id/continuation", about: "subscription", undo),
            retention,
        ]
    }

    func warn(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.cancelSubscriptions)
        let (subscription, plans) = try await presenter.find(context)
        guard subscription.renews else { return try alreadyCanceled(subscription, context) }
        let isSeen =
            request.method == .get && (request.isNavigation || context.visitor.isFramed && request.isFrameNavigation)
        return try await page(subscription, plans, CancellationPage.Typed(), context, isSeen: isSeen).answer(context)
    }

    func cancel(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.cancelSubscriptions)
        let (subscription, plans) = try await presenter.find(context)
        guard subscription.renews else { return try alreadyCanceled(subscription, context) }
        var typed = CancellationPage.Typed(reason: form.text("reason"), comment: form.text("comment"))
        let reason = Cancellation.Reason(rawValue: typed.reason)
        if !typed.reason.isEmpty, reason == nil || !options(context).contains(where: { $0 == reason }) {
            typed.reasonError = context.say.isUnknown(context.say.reasonLabel)
            return try await page(subscription, plans, typed, context).answer(context, .unprocessableContent)
        }
        let asks = !options(context).isEmpty
        do {
            if form[ImmediateCancellation.pressed.name] == ImmediateCancellation.pressed.value {
                return try await cancelNow(
                    subscription, accepting: form.text(ImmediateCancellation.quoteField), because: asks ? reason : nil,
                    asks ? typed.comment : nil, context)
            }
            let canceled = try await presenter.subscriptions.cancel(
                subscription.id, of: context.id, in: context.scope, effect: effect(subscription, context),
                reason: asks ? reason : nil, comment: asks ? typed.comment : nil)
            let last = canceled.latestInvoice == subscription.latestInvoice ? nil : canceled.latestInvoice
            let charged = try await lastTry(of: last, context)
            return try context.redirect(
                to: context.paths.subscription(subscription.id), saying: told(canceled, context).adding(charged))
        } catch let error as BillingError where error.parameter == "comment" {
            typed.commentError = context.say.whatIsWrong(
                error, label: context.say.commentLabel, limit: CancellationPage.commentLimit)
            return try await page(subscription, plans, typed, context).answer(context, .unprocessableContent)
        }
    }

    func undo(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.cancelSubscriptions)
        let (subscription, _) = try await presenter.find(context)
        if subscription.status.isCurrent, subscription.cancellation != nil {
            _ = try await presenter.subscriptions.undoCancellation(subscription.id, of: context.id, in: context.scope)
        }
        let flash = subscription.status.isCurrent ? Flash(.cancellationUndone) : nil
        return try context.redirect(to: context.paths.subscription(subscription.id), saying: flash)
    }

    private func alreadyCanceled(_ subscription: Subscription, _ context: CustomerContext) throws -> Response {
        try context.redirect(to: context.paths.subscription(subscription.id), saying: Flash(.alreadyCanceled))
    }

    private func told(_ subscription: Subscription, _ context: CustomerContext) -> Flash {
        guard subscription.status.isCurrent,
            let lastDay = SubscriptionWords(subscription, for: context.reader).lastDay
        else { return Flash(.canceledNow) }
        return Flash(.canceledUntil, lastDay)
    }

    /// What became of its last invoice, if that was charged.
    func lastTry(of invoice: Invoice.ID?, _ context: CustomerContext) async throws -> [PaymentAttempt] {
        guard let invoice else { return [] }
        return try await presenter.payments.attempts(of: invoice, in: context.scope).suffix(1)
    }

    /// What it settles: nothing surprises whoever goes.
    private func settled(_ subscription: Subscription, _ context: CustomerContext) async throws -> [String] {
        let effect = effect(subscription, context)
        guard let last = try await presenter.subscriptions.lastInvoice(of: subscription, effect: effect) else {
            return []
        }
        if last.due.isPositive { return [context.say.cancelLastCharge(context.reader.money(last.due))] }
        guard last.total.amount < 0 else { return [] }
        return [context.say.cancelLastCredit(context.reader.money(try last.total.negated()))]
    }

    /// What was billed before stays due; until the last day it is charged by itself.
    private func owed(_ debt: Debt, for subscription: Subscription, _ context: CustomerContext) throws -> [String] {
        guard subscription.status != .incomplete else { return [] }
        let isCollected =
            effect(subscription, context) == .atPeriodEnd && debt.payable.contains(where: \.isTriedAgain)
        return try debt.totals().map {
            context.say.cancelStillOwed(
                context.reader.money($0), StillOwed(isCollected: isCollected, among: context.features))
        }
    }

    func page(
        _ subscription: Subscription, _ plans: Plans, _ typed: CancellationPage.Typed, _ context: CustomerContext,
        isSeen: Bool = true
    ) async throws -> CancellationPage {
        let say = context.say
        let words = SubscriptionWords(subscription, for: context.reader)
        let endsWithPeriod = effect(subscription, context) == .atPeriodEnd
        let debt = try await presenter.invoices.debt(of: context.id, in: context.scope).of(subscription.id)
        let owed = try owed(debt, for: subscription, context)
        let atEnd = owed.isEmpty ? say.cancelAtEnd(words.lastDayOfPeriod) : say.cancelAtEndOwing(words.lastDayOfPeriod)
        let leaving = try await immediateCancellation(subscription, debt, context)
        let settlement = try await unmade(debt, words.reader) + settled(subscription, context) + leaving.consequences
        return CancellationPage(
            frame: context.frame(.subscriptions), plan: plans.name(of: subscription),
            consequences: (endsWithPeriod ? [atEnd, say.cancelCanBeUndone] : [say.cancelNow]) + owed + settlement,
            reasons: options(context).map { reason in
                (reason.rawValue, CancellationCause(rawValue: reason.rawValue).map(say.reason) ?? reason.rawValue)
            },
            typed: typed, action: context.paths.cancellation(subscription.id),
            back: context.paths.subscription(subscription.id), token: context.token,
            change: leaving.waitsForChange ? context.paths.subscription(subscription.id) : nil,
            immediateCancellation: try leaving.choice(),
            alternatives: try await alternatives(to: subscription, isSeen: isSeen, context))
    }

    func options(_ context: CustomerContext) -> [Cancellation.Reason] {
        context.features.cancellationReasons ? context.features.reasonOptions : []
    }

    /// A subscription that was never paid has no period to be used up.
    private func effect(_ subscription: Subscription, _ context: CustomerContext) -> Cancellation.Effect {
        subscription.status == .incomplete ? .immediately : context.features.cancelEffect
    }
}
