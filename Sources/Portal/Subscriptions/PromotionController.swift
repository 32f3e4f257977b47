import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// "Usar un código": type it, see what it changes of the next charge, confirm.
struct PromotionController: Sendable {
    let portal: PortalMiddleware
    let presenter: SubscriptionPresenter

    var routes: [PortalRoute] {
        [
            portal.page("/subscriptions/:id/promotion", about: "subscription", ask),
            portal.action("/subscriptions/:id/promotion", about: "subscription", check),
            portal.action("/subscriptions/:id/promotion/use", about: "subscription", apply),
        ]
    }

    func ask(_ request: Request, _ context: CustomerContext) async throws -> Response {
        let (subscription, plan) = try await find(context)
        let query = try FormBody(encoded: Array((request.uri.query ?? "").utf8))
        if let code = query[PromotionPage.box] { return try await confirm(.init(code), of: subscription, context) }
        guard subscription.takesPromotionCodes else { return try leave(subscription, context, for: .notNow) }
        let discounts = try await presenter.promotions.applying(to: subscription)
        guard !discounts.contains(where: { $0.promotionCode != nil }) else {
            return try leave(subscription, context, for: .anotherApplies)
        }
        return page("", nil, of: subscription, plan, context).answer(context)
    }

    func check(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        let (subscription, plan) = try await find(context)
        let typed = form.text(PromotionPage.box)
        let label = context.say.promotionCodeLabel
        guard !typed.isEmpty else {
            return page(typed, context.say.isRequired(label), of: subscription, plan, context)
                .answer(context, .unprocessableContent)
        }
        do {
            let code = try await presenter.promotions.find(
                typed, for: subscription.id, of: context.id, in: context.scope)
            _ = try await presenter.promotions.preview(
                code.id, for: subscription.id, of: context.id, in: context.scope)
            return try context.redirect(to: context.paths.promotion(subscription.id, confirming: code.id))
        } catch let refusal as PromotionRefusal {
            let error = PromotionWords(context.reader).sentence(refusal)
            let refused = page(typed, error, of: subscription, plan, context)
            guard refusal == .tooManyTries else { return refused.answer(context, .unprocessableContent) }
            var response = refused.answer(context, .tooManyRequests)
            response.headers[.retryAfter] = "900"
            return response
        } catch let error as BillingError where error.kind == .invalid {
            let wrong = context.say.whatIsWrong(error, label: label, limit: PromotionCodes.length)
            return page(typed, wrong, of: subscription, plan, context).answer(context, .unprocessableContent)
        }
    }

    func apply(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        let (subscription, _) = try await find(context)
        let code = PromotionCode.ID(form.text(PromotionPage.box))
        do {
            try await presenter.promotions.apply(code, to: subscription.id, of: context.id, in: context.scope)
        } catch let refusal as PromotionRefusal {
            return try leave(subscription, context, for: refusal)
        } catch let error as BillingError where error.kind == .conflict {
            return try leave(subscription, context, for: .notNow)
        }
        return try context.redirect(
            to: context.paths.subscription(subscription.id), saying: Flash(.promotionApplied))
    }

    private func confirm(
        _ code: PromotionCode.ID, of subscription: Subscription, _ context: CustomerContext
    ) async throws -> Response {
        do {
            let preview = try await presenter.promotions.preview(
                code, for: subscription.id, of: context.id, in: context.scope)
            let words = SubscriptionWords(subscription, for: context.reader)
            return PromotionWords(words.reader).confirmation(of: preview, for: words, context).answer(context)
        } catch let refusal as PromotionRefusal {
            return try leave(subscription, context, for: refusal)
        }
    }

    /// - Throws: `resource_missing` when it is not this customer's.
    private func find(_ context: CustomerContext) async throws -> (Subscription, plan: String) {
        try context.demand(.usePromotionCodes)
        let (subscription, plans) = try await presenter.find(context)
        return (subscription, plans.name(of: subscription))
    }

    private func page(
        _ typed: String, _ error: String?, of subscription: Subscription, _ plan: String, _ context: CustomerContext
    ) -> PromotionPage {
        PromotionPage(
            frame: context.frame(.subscriptions), plan: plan, typed: typed, error: error,
            action: context.paths.promotion(subscription.id), back: context.paths.subscription(subscription.id),
            token: context.token)
    }

    /// Nothing was changed: the subscription's page says why.
    private func leave(
        _ subscription: Subscription, _ context: CustomerContext, for refusal: PromotionRefusal
    ) throws -> Response {
        let flash: Flash.Kind =
            switch refusal {
            case .alreadyUsed: .promotionAlreadyUsed
            case .anotherApplies: .promotionAnotherApplies
            case .notNow: .promotionNotNow
            default: .promotionLost
            }
        return try context.redirect(to: context.paths.subscription(subscription.id), saying: Flash(flash))
    }
}
