import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// "Volver a suscribirme": what is charged today and with what, then the new subscription and the answer of its charge (U8).
struct ReactivationController: Sendable {
    let portal: PortalMiddleware
    let presenter: SubscriptionPresenter

    var routes: [PortalRoute] {
        [
            portal.page("/subscriptions/:id/return", about: "subscription", confirm),
            portal.action("/subscriptions/:id/return", about: "subscription", reactivate),
        ]
    }

    func confirm(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.returnToSubscriptions)
        let (ended, plans) = try await presenter.find(context)
        do {
            let offer = try await presenter.subscriptions.reactivationOffer(for: ended)
            let plan = plans.name(of: ended)
            var again = ended
            // What comes back is charged to the default, not to a method that the old one had of its own.
            again.defaultMethod = nil
            let today = try await presenter.consequences(of: offer, charging: again, context)
            return StartPage(
                frame: context.frame(.subscriptions), title: context.say.takeUpTitle(plan), plan: plan,
                consequences: [context.say.sameAsBefore] + today, confirm: context.say.reactivate,
                action: context.paths.reactivation(ended.id), decline: context.say.notNow,
                back: context.paths.subscription(ended.id), token: context.token
            ).answer(context)
        } catch let error as BillingError where error.kind == .conflict {
            return try await refuse(ended, because: error, context)
        }
    }

    func reactivate(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.returnToSubscriptions)
        let (ended, _) = try await presenter.find(context)
        do {
            let (new, attempt) = try await presenter.subscriptions.reactivate(
                ended.id, of: context.id, in: context.scope)
            let flash = Flash(new.status == .incomplete ? .returnedUnpaid : .returned)
                .adding(attempt.map { [$0] } ?? [])
            return try context.redirect(to: context.paths.subscription(new.id), saying: flash)
        } catch let error as BillingError where error.kind == .conflict {
            return try await refuse(ended, because: error, context)
        }
    }

    private func refuse(
        _ ended: Subscription, because error: BillingError, _ context: CustomerContext
    ) async throws -> Response {
        let isSold = error.code != "price_inactive"
        return try context.redirect(
            to: context.paths.subscription(ended.id), saying: Flash(isSold ? .alreadyReturned : .noLongerSold))
    }
}
