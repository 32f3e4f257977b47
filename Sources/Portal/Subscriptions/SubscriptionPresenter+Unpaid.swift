import Billing
import Core
import Wording

extension SubscriptionPresenter {
    /// How long a page speaks of a change that was refused.
    private static let memory = Span.hours(24)

    /// The change of a subscription that waits for its money.
    func changeBeingPaid(of id: Subscription.ID, _ context: CustomerContext) async throws -> PendingUpdate? {
        let update = try await subscriptions.pendingUpdate(of: id, of: context.id, in: context.scope)
        return update?.endedAt == nil ? update : nil
    }

    /// Whether one of several things is to change at the end of the period: nothing else of it is changed until then.
    func waitsAlone(_ subscription: Subscription, _ context: CustomerContext) async throws -> Bool {
        guard subscription.items.count > 1 else { return false }
        return try await subscriptions.pendingChange(of: subscription.id, of: context.id, in: context.scope) != nil
    }

    /// The charge that was refused for the same change within a day; nil when the last that was asked for is another, or was
    /// made, and once another method would pay for it.
    func refusal(of asked: AskedChange, _ context: CustomerContext) async throws -> PaymentAttempt? {
        let update = try await refusedChange(of: asked.subscription, context)
        guard let update, update.change == asked.change, let attempt = try await lastAttempt(at: update, context)
        else { return nil }
        let subscription = try await subscriptions.find(asked.subscription, of: context.id, in: context.scope)
        return try await isCharged(subscription, otherwiseThanBy: attempt) ? nil : attempt
    }

    /// Whether another method is charged now: what came of the one before says nothing of it.
    func isCharged(_ subscription: Subscription, otherwiseThanBy attempt: PaymentAttempt) async throws -> Bool {
        guard let tried = attempt.method else { return false }
        return try await methods.nextPayment(of: subscription).method?.id != tried
    }

    /// The last change of a subscription, when it was refused within a day.
    func refusedChange(of id: Subscription.ID, _ context: CustomerContext) async throws -> PendingUpdate? {
        let update = try await subscriptions.pendingUpdate(of: id, of: context.id, in: context.scope)
        guard let update, try await wasRefusedOfLate(update, context) else { return nil }
        return update
    }

    func wasRefusedOfLate(_ update: PendingUpdate, _ context: CustomerContext) async throws -> Bool {
        guard update.outcome == .refused, let ended = update.endedAt else { return false }
        return try await now(context) < ended + Self.memory
    }

    /// The newest attempt at the money of a change.
    func lastAttempt(at update: PendingUpdate, _ context: CustomerContext) async throws -> PaymentAttempt? {
        try await payments.attempts(of: update.invoice, in: context.scope).max { $0.number < $1.number }
    }
}

extension PortalPaths {
    /// The page that confirms the same change again.
    ///
    /// - Parameter subscription: what it would be a change of.
    func again(_ update: PendingUpdate, of subscription: Subscription) -> String? {
        let wanted = update.wanted
        guard let item = subscription.items.first(where: { $0.id.rawValue == wanted?.item }) else { return nil }
        return plan(
            subscription.id, to: wanted?.price.map { Price.ID($0) } ?? item.price.id,
            insteadOf: subscription.items.count > 1 ? item.id : nil, quantity: wanted?.quantity)
    }
}
