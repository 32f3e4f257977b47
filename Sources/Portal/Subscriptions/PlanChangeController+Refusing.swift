import Billing
import Hummingbird

extension PlanChangeController {
    /// Back to the page of the subscription, which says why its plan cannot be changed now, and what comes first.
    func refuse(_ context: CustomerContext) async throws -> Response {
        let (subscription, _) = try await presenter.find(context)
        let flash = Flash(refusal(because: subscription.changeObstacle, context))
        return try context.redirect(to: context.paths.subscription(subscription.id), saying: flash)
    }

    /// Of several things one change waits at a time: it is dropped before another is chosen.
    ///
    /// - Returns: nil when none waits, and of one thing, of which a later change takes the place of an earlier.
    func waiting(_ context: CustomerContext) async throws -> Response? {
        let (subscription, _) = try await presenter.find(context)
        guard try await presenter.waitsAlone(subscription, context) else { return nil }
        return try sayWaiting(subscription.id, context)
    }

    func sayWaiting(_ id: Subscription.ID, _ context: CustomerContext) throws -> Response {
        try context.redirect(to: context.paths.subscription(id), saying: Flash(.cannotChangeWaiting))
    }

    /// A button that this customer does not have is not named.
    private func refusal(because obstacle: ChangeObstacle?, _ context: CustomerContext) -> Flash.Kind {
        switch obstacle {
        case .ending where context.may(.cancelSubscriptions): .cannotChangeEnding
        case .pausing where context.may(.pauseSubscriptions): .cannotChangePausing
        case .paused where context.may(.pauseSubscriptions): .cannotChangePaused
        case .owing: .cannotChangeOwing
        case .ending, .pausing, .paused, .ended, nil: .cannotChangePlan
        }
    }
}
