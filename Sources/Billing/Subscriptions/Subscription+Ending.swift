import Core
import Storage

extension Connection {
    /// Ends a subscription now: no further charge, its open retries stop (P10), its job goes.
    func end(_ subscription: inout Subscription, at now: Instant, _ context: BillingContext) throws {
        subscription.status = .canceled
        subscription.endedAt = now
        try update(subscription)
        try record(
            .subscriptionDeleted, .subscription(subscription.id), of: subscription.customer, in: subscription.scope,
            at: now, context)
    }
}
