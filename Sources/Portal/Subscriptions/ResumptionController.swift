import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// "Reanudar ahora": what is charged today and with what, then the answer of the charge (S69).
struct ResumptionController: Sendable {
    let portal: PortalMiddleware
    let presenter: SubscriptionPresenter

    var routes: [PortalRoute] {
        [
            portal.page("/subscriptions/:id/resumption", about: "subscription", confirm),
            portal.action("/subscriptions/:id/resumption", about: "subscription", resume),
        ]
    }

    func confirm(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.pauseSubscriptions)
        let (subscription, plans) = try await presenter.find(context)
        guard subscription.status == .paused else { return try refuse(subscription, context) }
        let offer = try await presenter.subscriptions.resumption(of: subscription)
        let plan = plans.name(of: subscription)
        return StartPage(
            frame: context.frame(.subscriptions), title: context.say.resumeTitle(plan), plan: plan,
            consequences: try await presenter.consequences(of: offer, charging: subscription, context),
            confirm: context.say.resumeNow, action: context.paths.resumption(subscription.id),
            decline: context.say.keepPaused, back: context.paths.subscription(subscription.id), token: context.token
        ).answer(context)
    }

    func resume(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.pauseSubscriptions)
        let (subscription, _) = try await presenter.find(context)
        guard subscription.status == .paused else { return try refuse(subscription, context) }
        do {
            let (resumed, attempt) = try await presenter.subscriptions.resume(
                subscription.id, of: context.id, in: context.scope)
            return try context.redirect(
                to: context.paths.subscription(resumed.id), saying: Flash(.resumed).adding(attempt.map { [$0] } ?? []))
        } catch let error as BillingError where error.kind == .conflict {
            return try refuse(subscription, context)
        }
    }

    private func refuse(_ subscription: Subscription, _ context: CustomerContext) throws -> Response {
        try context.redirect(to: context.paths.subscription(subscription.id), saying: Flash(.notPaused))
    }
}
