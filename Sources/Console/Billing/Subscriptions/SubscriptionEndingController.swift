import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web
import Wording

/// Ends a subscription with its period or at once, and takes that back while it can be.
struct SubscriptionEndingController: Sendable {
    let console: ConsoleMiddleware

    private var subscriptions: Subscriptions { Subscriptions(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/subscriptions/:id/cancel", .billingWrite, about: "subscription", ask),
            console.action("/subscriptions/:id/cancel", .billingWrite, about: "subscription", cancel),
            console.action("/subscriptions/:id/cancel/undo", .billingWrite, about: "subscription", undo),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let facts = try await facts(context)
        guard facts.isEndable else {
            return try context.redirect(
                to: context.paths.subscription(facts.subscription.id), saying: ConsoleFlash(.subscriptionChanged))
        }
        return page(facts, FormFaults(), context).answer(context)
    }

    func cancel(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let facts = try await facts(context)
        let address = context.paths.subscription(facts.subscription.id)
        guard facts.isEndable else {
            return try context.redirect(to: address, saying: ConsoleFlash(.subscriptionChanged))
        }
        guard let effect = Cancellation.Effect(rawValue: form.text("when")) else {
            var faults = FormFaults()
            faults.add("when", context.say.isUnknown(context.say.consoleCancelWhen))
            return page(facts, faults, context).answer(context, .unprocessableContent)
        }
        do {
            let ended = try await subscriptions.cancel(
                facts.subscription.id, in: context.scope, effect: effect, by: context.actor)
            let day = ended.lastDay.map { context.reader.date($0) }
            return try context.redirect(
                to: address,
                saying: ended.status.isCurrent
                    ? ConsoleFlash(.subscriptionEnds, day) : ConsoleFlash(.subscriptionEnded))
        } catch let error as BillingError where error.kind == .conflict {
            return try context.redirect(to: address, saying: ConsoleFlash(.subscriptionChanged))
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: address, saying: ConsoleFlash(.processorSilent))
        }
    }

    func undo(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let id = Subscription.ID(try context.parameter("id"))
        let address = context.paths.subscription(id)
        do {
            _ = try await subscriptions.undoCancellation(id, in: context.scope, by: context.actor)
            return try context.redirect(to: address, saying: ConsoleFlash(.subscriptionKept))
        } catch let error as BillingError where error.kind == .conflict {
            return try context.redirect(to: address, saying: ConsoleFlash(.subscriptionChanged))
        }
    }

    private func facts(_ context: ConsoleContext) async throws -> SubscriptionFacts {
        try await SubscriptionFacts(Subscription.ID(try context.parameter("id")), context)
    }

    private func page(
        _ facts: SubscriptionFacts, _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let (say, subscription) = (context.say, facts.subscription)
        let end = context.reader.inZone(subscription.anchor.zone)
        let lastDay = end.date(end.zone.date(at: subscription.period.end).adding(days: -1))
        return FormPage(
            frame: context.frame(.subscriptions), title: say.cancelTitle(facts.plans.name(of: subscription)),
            intro: say.consoleCancelIntro(facts.who(say)),
            fields: Choices(
                "when", legend: say.consoleCancelWhen,
                options: [
                    .init(
                        Cancellation.Effect.atPeriodEnd.rawValue, say.consoleCancelAtEnd(lastDay),
                        detail: say.consoleCancelAtEndDetail),
                    .init(
                        Cancellation.Effect.immediately.rawValue, say.consoleCancelNow,
                        detail: say.consoleCancelNowDetail),
                ], error: faults["when"]
            ).body,
            faults: faults, action: context.paths.subscription(subscription.id) + "/cancel",
            submit: say.cancelSubscription, weight: .danger, back: context.paths.subscription(subscription.id),
            token: context.token)
    }
}
