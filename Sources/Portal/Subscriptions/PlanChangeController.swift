import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// "Cambiar de plan": choose, see what is charged today and from then on, confirm; and drop a change that waits (U11).
struct PlanChangeController: Sendable {
    let portal: PortalMiddleware
    let presenter: SubscriptionPresenter

    var routes: [PortalRoute] {
        [
            portal.page("/subscriptions/:id/plan", about: "subscription", choose),
            portal.page("/subscriptions/:id/plan/:price", about: "subscription", confirm),
            portal.action("/subscriptions/:id/plan/:price", about: "subscription", change),
            portal.action("/subscriptions/:id/plan-removal", about: "subscription", drop),
        ]
    }

    func choose(_ request: Request, _ context: CustomerContext) async throws -> Response {
        let words = try await offers(context)
        guard words.offers.isChangeable else { return try refuse(context) }
        return words.choicePage().answer(context)
    }

    func confirm(_ request: Request, _ context: CustomerContext) async throws -> Response {
        let query = try FormBody(encoded: Array((request.uri.query ?? "").utf8))
        return try await chosen(by: query, context, already: (context.paths.plan, .alreadyOnPlan)) { chosen in
            let words = chosen.words
            do {
                let (preview, quote) = try await presenter.subscriptions.preview(
                    chosen.asked.change, of: chosen.asked.subscription, of: context.id, in: context.scope,
                    effect: chosen.asked.effect)
                let next = try await presenter.nextPayment(of: words.offers.subscription, context)
                return try words.confirmationPage(
                    of: chosen.offer, chosen.quantity, preview, paidBy: next, quote: quote
                ).answer(context)
            } catch let error as BillingError where error.kind == .conflict {
                return try refuse(context)
            }
        }
    }

    func change(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        // Pressed twice: the first press has done it, and the subscription says so.
        let already = (context.paths.subscription, Flash.Kind.planAlreadyChanged)
        return try await chosen(by: form, context, already: already) { chosen in
            let words = chosen.words
            do {
                let (changed, attempt) = try await presenter.subscriptions.accept(
                    form["quote"] ?? "", for: chosen.asked, of: context.id, in: context.scope)
                let flash =
                    switch chosen.asked.effect {
                    case .now:
                        Flash(.planChanged, words.name(of: chosen.offer, chosen.quantity))
                            .adding(attempt.map { [$0] } ?? [])
                    case .atPeriodEnd: Flash(.planWillChange, words.reader.date(changed.period.end))
                    }
                return try context.redirect(to: context.paths.subscription(words.id), saying: flash)
            } catch let error as BillingError where error.code.hasPrefix("quote_") {
                // The two presses may have come side by side: what was chosen is looked at again.
                return try await self.chosen(by: form, context, already: already) { chosen in
                    try context.redirect(
                        to: chosen.words.address(of: chosen.offer, chosen.quantity),
                        saying: Flash(error.code == "quote_expired" ? .quoteExpired : .quoteOutdated))
                }
            } catch let error as BillingError where [.conflict, .invalid].contains(error.kind) {
                return try refuse(context)
            }
        }
    }

    func drop(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changePlans)
        let (subscription, _) = try await presenter.find(context)
        do {
            try await presenter.subscriptions.dropPendingChange(
                of: subscription.id, of: context.id, in: context.scope)
        } catch let error as BillingError where error.code == "no_pending_change" {
            // Pressed twice, or it has been made meanwhile: the page says what there is.
            return try context.redirect(to: context.paths.subscription(subscription.id))
        }
        return try context.redirect(to: context.paths.subscription(subscription.id), saying: Flash(.planKept))
    }

    /// A plan and a quantity that may be had, and differ from what there is.
    private struct Chosen {
        let words: PlanChangeWords
        let offer: PlanOffer
        let quantity: Int64
        let asked: AskedChange
    }

    /// - Parameter already: where to go when it is what there is, and what is said there.
    private func chosen(
        by form: FormBody, _ context: CustomerContext,
        already: (address: (Subscription.ID) -> String, flash: Flash.Kind),
        _ answer: (Chosen) async throws -> Response
    ) async throws -> Response {
        let words = try await offers(context)
        guard words.offers.isChangeable else { return try refuse(context) }
        let offer = try words.offers.find(context.parameter("price"))
        guard let quantity = words.quantity(typed: form["quantity"], of: offer) else {
            return words.choicePage(refusing: form.text("quantity"), for: offer).answer(context, .unprocessableContent)
        }
        guard let asked = try words.offers.asked(offer, quantity) else {
            return try context.redirect(to: already.address(words.id), saying: Flash(already.flash))
        }
        return try await answer(Chosen(words: words, offer: offer, quantity: quantity, asked: asked))
    }

    /// - Throws: `resource_missing` when it is not this customer's, or of a plan from which nothing leads away.
    private func offers(_ context: CustomerContext) async throws -> PlanChangeWords {
        try context.demand(.changePlans)
        let (subscription, _) = try await presenter.find(context)
        let offers = try await presenter.subscriptions.offers(
            for: subscription, by: context.features.subscriptionUpdate)
        guard !offers.isChangeable || !offers.all.isEmpty else {
            throw BillingError.notFound("subscription", subscription.id.rawValue)
        }
        let plans = Plans(
            try await presenter.catalog.products(offers.products, in: context.scope), baseURL: presenter.baseURL)
        return PlanChangeWords(offers: offers, plans: plans, context: context)
    }

    private func refuse(_ context: CustomerContext) throws -> Response {
        let id = Subscription.ID(try context.parameter("id"))
        return try context.redirect(to: context.paths.subscription(id), saying: Flash(.cannotChangePlan))
    }
}
