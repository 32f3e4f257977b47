import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web
import Wording

/// Lets a subscription rest from the end of its period, takes that back, and takes it up again.
struct SubscriptionPauseController: Sendable {
    let console: ConsoleMiddleware

    private var subscriptions: Subscriptions { Subscriptions(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/subscriptions/:id/pause", .billingWrite, about: "subscription", ask),
            console.action("/subscriptions/:id/pause", .billingWrite, about: "subscription", pause),
            console.action("/subscriptions/:id/pause/undo", .billingWrite, about: "subscription", undo),
            console.page("/subscriptions/:id/resume", .billingWrite, about: "subscription", confirmResumption),
            console.action("/subscriptions/:id/resume", .billingWrite, about: "subscription", resume),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let facts = try await facts(context)
        guard facts.isPausable else { return try changed(facts.subscription.id, context) }
        return page(facts, FormFaults(), context).answer(context)
    }

    func pause(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let facts = try await facts(context)
        let id = facts.subscription.id
        guard facts.isPausable else { return try changed(id, context) }
        guard let length = Self.length(form.text("length")) else {
            var faults = FormFaults()
            faults.add("length", context.say.isUnknown(context.say.consolePauseLength))
            return page(facts, faults, context).answer(context, .unprocessableContent)
        }
        do {
            let paused = try await subscriptions.pause(id, in: context.scope, for: length, by: context.actor)
            let day = paused.pause.map { context.reader.date($0.startsAt) }
            return try context.redirect(
                to: context.paths.subscription(id), saying: ConsoleFlash(.subscriptionPauses, day))
        } catch let error as BillingError where error.kind == .conflict {
            return try changed(id, context)
        }
    }

    func undo(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let id = Subscription.ID(try context.parameter("id"))
        do {
            _ = try await subscriptions.undoPause(id, in: context.scope, by: context.actor)
            return try context.redirect(
                to: context.paths.subscription(id), saying: ConsoleFlash(.subscriptionPauseUndone))
        } catch let error as BillingError where error.kind == .conflict {
            return try changed(id, context)
        }
    }

    func confirmResumption(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let facts = try await facts(context)
        let subscription = facts.subscription
        guard facts.isPaused else { return try changed(subscription.id, context) }
        let (say, paths) = (context.say, context.paths)
        let offer = try await subscriptions.resumption(of: subscription)
        return ConfirmationPage(
            frame: context.frame(.subscriptions), title: say.resumeTitle(facts.plans.name(of: subscription)),
            sentences: [say.consoleResumeExplained, today(facts, offer.due, context)],
            action: paths.subscription(subscription.id) + "/resume", label: say.resumeNow, weight: .primary,
            back: paths.subscription(subscription.id), token: context.token
        ).answer(context)
    }

    func resume(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let facts = try await facts(context)
        let id = facts.subscription.id
        // Pressed twice: it runs again already, and nothing more is charged.
        guard facts.isPaused else { return try changed(id, context) }
        do {
            let (_, attempt) = try await subscriptions.resume(id, in: context.scope, by: context.actor)
            return try context.redirect(
                to: context.paths.subscription(id),
                saying: attempt.map { ConsoleFlash(about: $0, context) } ?? ConsoleFlash(.subscriptionResumed))
        } catch let error as BillingError where error.kind == .conflict {
            return try changed(id, context)
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(
                to: context.paths.subscription(id), saying: ConsoleFlash(.processorSilent))
        }
    }

    /// What is asked for at once.
    private func today(_ facts: SubscriptionFacts, _ due: Money, _ context: ConsoleContext) -> String {
        let (say, amount) = (context.say, context.reader.money(due))
        guard due.isPositive else { return say.nothingChargedToday }
        return switch facts.next {
        case .charged(let method): say.chargedToday(amount, method.facts.title(in: say))
        case .byHand: say.consoleInvoicedToday(amount)
        case .withoutMethod, .none: say.owedToday(amount)
        }
    }

    private func facts(_ context: ConsoleContext) async throws -> SubscriptionFacts {
        try await SubscriptionFacts(Subscription.ID(try context.parameter("id")), context)
    }

    private func changed(_ id: Subscription.ID, _ context: ConsoleContext) throws -> Response {
        try context.redirect(to: context.paths.subscription(id), saying: ConsoleFlash(.subscriptionChanged))
    }

    private static let months = [1, 2, 3, 6]
    private static let indefinite = "indefinite"

    private static func length(_ value: String) -> Pause.Length? {
        if value == indefinite { return .indefinite }
        guard let count = months.first(where: { "\($0)" == value }) else { return nil }
        return (try? Recurrence(every: count, .month)).map { .lasting($0) }
    }

    private func page(_ facts: SubscriptionFacts, _ faults: FormFaults, _ context: ConsoleContext) -> FormPage {
        let (say, subscription) = (context.say, facts.subscription)
        let lengths = Self.months.compactMap { count in
            (try? Recurrence(every: count, .month)).map { Choices.Choice("\(count)", say.length($0)) }
        }
        return FormPage(
            frame: context.frame(.subscriptions), title: say.pauseTitle(facts.plans.name(of: subscription)),
            intro: say.consolePauseIntro(context.reader.date(subscription.period.end)),
            fields: Choices(
                "length", legend: say.consolePauseLength,
                options: lengths + [Choices.Choice(Self.indefinite, say.consolePauseUntilAsked)],
                error: faults["length"]
            ).body,
            faults: faults, action: context.paths.subscription(subscription.id) + "/pause",
            submit: say.confirmPause, back: context.paths.subscription(subscription.id), token: context.token)
    }
}
