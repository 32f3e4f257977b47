import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// How a customer lets a subscription rest: choose for how long, see the days, confirm; and take it back (S53).
struct PauseController: Sendable {
    let portal: PortalMiddleware
    let presenter: SubscriptionPresenter

    var routes: [PortalRoute] {
        [
            portal.page("/subscriptions/:id/pause", about: "subscription", choose),
            portal.page("/subscriptions/:id/pause/:length", about: "subscription", confirm),
            portal.action("/subscriptions/:id/pause/:length", about: "subscription", pause),
            portal.action("/subscriptions/:id/pause-removal", about: "subscription", undo),
        ]
    }

    func choose(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.pauseSubscriptions)
        let (subscription, plans) = try await presenter.find(context)
        guard subscription.isPausable else { return try refuse(subscription, context) }
        if let changing = try await refuseWhileChanging(subscription, context) { return changing }
        let now = try await presenter.now(context)
        let say = context.say
        let choices = try lengths(context).map { length in
            let words = try words(subscription, for: length, at: now, context)
            return PauseChoicePage.Choice(
                length: length.map(say.length) ?? say.pauseUntilAsked, days: words.days,
                button: length.map { say.pauseFor(say.length($0)) } ?? say.pauseSubscription,
                address: context.paths.pause(subscription.id, for: length))
        }
        return PauseChoicePage(
            frame: context.frame(.subscriptions), plan: plans.name(of: subscription), choices: choices,
            back: context.paths.subscription(subscription.id)
        ).answer(context)
    }

    func confirm(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.pauseSubscriptions)
        let (subscription, plans) = try await presenter.find(context)
        let length = try chosen(context)
        guard subscription.isPausable else { return try refuse(subscription, context) }
        if let changing = try await refuseWhileChanging(subscription, context) { return changing }
        let say = context.say
        let words = try words(subscription, for: length, at: try await presenter.now(context), context)
        var paused = subscription
        paused.pause = words.pause
        let forecast = try await presenter.subscriptions.outlook(of: paused).charge.map(context.reader.money)
        let ending =
            words.resumesOn.map { day in
                subscription.collectionMethod == .sendInvoice
                    ? say.resumesAndInvoices(day, forecast ?? "–") : say.resumesAndCharges(day, forecast ?? "–")
            } ?? say.resumesWhenAsked
        return PauseConfirmationPage(
            frame: context.frame(.subscriptions), plan: plans.name(of: subscription),
            consequences: [words.days, say.nothingChargedMeanwhile, ending, say.pauseCanBeUndone],
            action: context.paths.pause(subscription.id, for: length), back: context.paths.pause(subscription.id),
            token: context.token
        ).answer(context)
    }

    func pause(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.pauseSubscriptions)
        let (subscription, _) = try await presenter.find(context)
        let length = try chosen(context)
        if let changing = try await refuseWhileChanging(subscription, context) { return changing }
        do {
            let paused = try await presenter.subscriptions.pause(
                subscription.id, of: context.id, in: context.scope, for: length.map { .lasting($0) } ?? .indefinite)
            let words = PauseWords(paused.pause, of: SubscriptionWords(paused, for: context.reader))
            let days = words.resumesOn == nil ? words.days + " " + context.say.resumesWhenAsked : words.days
            return try context.redirect(
                to: context.paths.subscription(subscription.id), saying: Flash(.pausedFrom, days))
        } catch let error as BillingError where error.kind == .conflict {
            return try refuse(subscription, context)
        }
    }

    func undo(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.pauseSubscriptions)
        let (subscription, _) = try await presenter.find(context)
        var flash = Flash(.pauseUndone)
        do {
            _ = try await presenter.subscriptions.undoPause(subscription.id, of: context.id, in: context.scope)
        } catch let error as BillingError where error.kind == .conflict {
            // Pressed twice, or too late: then the page offers to resume it.
            flash = Flash(.notPaused)
            if error.code == "subscription_paused" {
                return try context.redirect(to: context.paths.resumption(subscription.id))
            }
        }
        return try context.redirect(to: context.paths.subscription(subscription.id), saying: flash)
    }

    private func refuse(_ subscription: Subscription, _ context: CustomerContext) throws -> Response {
        try context.redirect(to: context.paths.subscription(subscription.id), saying: Flash(.cannotPause))
    }

    /// As no change is asked for while a pause is to come, no pause is while a change waits for its payment: what it would be
    /// resumed with, and charged, is not known yet.
    ///
    /// - Returns: nil when none waits.
    private func refuseWhileChanging(
        _ subscription: Subscription, _ context: CustomerContext
    ) async throws -> Response? {
        guard try await presenter.changeBeingPaid(of: subscription.id, context) != nil else { return nil }
        return try context.redirect(
            to: context.paths.subscription(subscription.id), saying: Flash(.cannotPauseChanging))
    }

    /// Nil is a pause without an end.
    private func lengths(_ context: CustomerContext) -> [Recurrence?] {
        guard let choices = context.features.subscriptionPause else { return [] }
        return choices.lengths.isEmpty ? [nil] : choices.lengths
    }

    /// - Throws: `resource_missing` for a length that the configuration does not offer (C3).
    private func chosen(_ context: CustomerContext) throws -> Recurrence? {
        let name = try context.parameter("length")
        guard let length = lengths(context).first(where: { PortalPaths.name(of: $0) == name }) else {
            throw BillingError.notFound("length", name)
        }
        return length
    }

    private func words(
        _ subscription: Subscription, for length: Recurrence?, at now: Instant, _ context: CustomerContext
    ) throws -> PauseWords {
        let pause = try subscription.pause(askedAt: now, for: length.map { .lasting($0) } ?? .indefinite)
        return PauseWords(pause, of: SubscriptionWords(subscription, for: context.reader))
    }
}
