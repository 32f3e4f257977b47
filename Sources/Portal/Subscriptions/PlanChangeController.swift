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
        if let underWay = try await underWay(context) { return underWay }
        if let waiting = try await waiting(context) { return waiting }
        let words = try await offers(context)
        guard words.offers.isChangeable else { return try await refuse(context) }
        return try words.choicePage().answer(context)
    }

    func confirm(_ request: Request, _ context: CustomerContext) async throws -> Response {
        if let underWay = try await underWay(context) { return underWay }
        if let waiting = try await waiting(context) { return waiting }
        let query = try FormBody(encoded: Array((request.uri.query ?? "").utf8))
        return try await chosen(by: query, context, already: (context.paths.plan, .alreadyOnPlan)) { chosen in
            let words = chosen.words
            do {
                let (preview, quote) = try await presenter.subscriptions.preview(
                    chosen.asked.change, of: chosen.asked.subscription, of: context.id, in: context.scope,
                    effect: chosen.asked.effect)
                let next = try await presenter.nextPayment(of: words.offers.subscription, context)
                var page = try words.confirmationPage(
                    of: chosen.offer, chosen.quantity, preview, paidBy: next, quote: quote)
                page.why = try preview.explained.map {
                    try DerivationDetails(
                        $0, saying: preview.isChargedNow ? nil : context.say.derivedAsOfToday, for: words.reader)
                }
                page.refused = try await presenter.refusal(of: chosen.asked, context).map(words.refused)
                return page.answer(context)
            } catch let error as BillingError where error.kind == .conflict {
                return try await refuse(context)
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
                guard chosen.asked.effect == .now else {
                    let flash = Flash(.planWillChange, words.reader.date(changed.period.end))
                    return try context.redirect(to: context.paths.subscription(words.id), saying: flash)
                }
                return try words.answer(to: attempt, for: chosen.offer, chosen.quantity)
            } catch let error as BillingError where error.code == "change_under_way" {
                // The other press may have ended meanwhile: what was chosen is looked at again.
                return try await self.chosen(by: form, context, already: already) { chosen in
                    let name = chosen.words.name(of: chosen.offer, chosen.quantity)
                    let underWay = try await answerUnderWay(chosen.asked, name, in: chosen.words)
                    if let underWay { return underWay }
                    return try await self.chosen(by: form, context, already: already) { chosen in
                        try context.redirect(to: context.paths.subscription(chosen.words.id))
                    }
                }
            } catch let error as BillingError where error.code == "change_waiting" {
                return try sayWaiting(chosen.asked.subscription, context)
            } catch let error as BillingError where error.code == "no_payment_method" {
                return try context.redirect(to: words.address(of: chosen.offer, chosen.quantity))
            } catch let error as BillingError where error.code.hasPrefix("quote_") {
                // The two presses may have come side by side: what was chosen is looked at again.
                return try await self.chosen(by: form, context, already: already) { chosen in
                    let flash = Flash(error.code == "quote_expired" ? .quoteExpired : .quoteOutdated)
                    // What the other press came to is said there already.
                    let isRefused = try await presenter.refusal(of: chosen.asked, context) != nil
                    return try context.redirect(
                        to: chosen.words.address(of: chosen.offer, chosen.quantity), saying: isRefused ? nil : flash)
                }
            } catch let error as BillingError where [.conflict, .invalid].contains(error.kind) {
                return try await refuse(context)
            }
        }
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
        guard words.offers.isChangeable else { return try await refuse(context) }
        let offer = try words.offers.find(context.parameter("price"), insteadOf: form["item"])
        guard let quantity = words.quantity(typed: form["quantity"], of: offer) else {
            return try words.choicePage(refusing: form.text("quantity"), for: offer).answer(
                context, .unprocessableContent)
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
}
