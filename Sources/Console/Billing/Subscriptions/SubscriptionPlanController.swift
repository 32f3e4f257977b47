import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web
import Wording

/// Another plan or quantity: asked, shown as it will be charged, then made exactly so.
struct SubscriptionPlanController: Sendable {
    let console: ConsoleMiddleware

    private var subscriptions: Subscriptions { Subscriptions(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/subscriptions/:id/plan", .billingWrite, about: "subscription", ask),
            console.action("/subscriptions/:id/plan", .billingWrite, about: "subscription", change),
        ]
    }

    /// The question; or, of a plan that was chosen, what it would cost: looking changes nothing.
    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let facts = try await SubscriptionFacts(Subscription.ID(try context.parameter("id")), context)
        guard facts.isChangeable else { return try changed(facts.subscription.id, context) }
        let query = try FormBody(encoded: Array((request.uri.query ?? "").utf8))
        let selection = try await PlanSelection(context, in: facts.subscription.currency)
        var form = PlanForm(facts.subscription)
        var faults = FormFaults()
        guard query["price"] != nil else { return page(form, facts, selection, faults, context).answer(context) }
        form.read(query)
        guard let change = form.change(of: facts.subscription, selection, context.say, &faults) else {
            return page(form, facts, selection, faults, context).answer(context, .unprocessableContent)
        }
        do {
            let (preview, quote) = try await subscriptions.preview(
                change, of: facts.subscription.id, in: context.scope)
            return PlanPreviewPage(
                frame: context.frame(.subscriptions), preview: preview, quote: quote,
                form: form, plan: form.words(selection, context.reader), reader: context.reader,
                action: context.paths.subscription(facts.subscription.id) + "/plan",
                back: context.paths.subscription(facts.subscription.id), token: context.token
            ).answer(context)
        } catch let error as BillingError where error.kind == .conflict {
            return try changed(facts.subscription.id, context)
        } catch let error as BillingError where error.kind == .invalid {
            faults.add("price", context.say.consoleNotAccepted(context.say.planColumn))
            return page(form, facts, selection, faults, context).answer(context, .unprocessableContent)
        }
    }

    /// What the quote said is charged, or nothing is.
    func change(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let facts = try await SubscriptionFacts(Subscription.ID(try context.parameter("id")), context)
        let (id, address) = (facts.subscription.id, context.paths.subscription(facts.subscription.id))
        let selection = try await PlanSelection(context, in: facts.subscription.currency)
        var typed = PlanForm(facts.subscription)
        typed.read(form)
        var faults = FormFaults()
        let wanted = typed.change(of: facts.subscription, selection, context.say, &faults)
        guard facts.isChangeable, let wanted else { return try changed(id, context) }
        do {
            let (_, attempt) = try await subscriptions.accept(
                form["quote"] ?? "", for: AskedChange(id, to: wanted, effect: .now), in: context.scope,
                by: context.actor)
            return try context.redirect(
                to: address, saying: attempt.map { ConsoleFlash(about: $0, context) } ?? ConsoleFlash(.planChanged))
        } catch let error as BillingError where [.conflict, .invalid].contains(error.kind) {
            return try changed(id, context)
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: address, saying: ConsoleFlash(.processorSilent))
        }
    }

    private func changed(_ id: Subscription.ID, _ context: ConsoleContext) throws -> Response {
        try context.redirect(to: context.paths.subscription(id), saying: ConsoleFlash(.subscriptionChanged))
    }

    private func page(
        _ form: PlanForm, _ facts: SubscriptionFacts, _ selection: PlanSelection, _ faults: FormFaults,
        _ context: ConsoleContext
    ) -> PlanPage {
        PlanPage(
            frame: context.frame(.subscriptions), current: facts.items(context.reader), form: form,
            items: facts.subscription.items.map { ($0.id.rawValue, facts.plans.name(of: $0.price)) },
            options: selection.options(context.reader), faults: faults,
            action: context.paths.subscription(facts.subscription.id) + "/plan",
            back: context.paths.subscription(facts.subscription.id))
    }
}
