import Core
import Storage

extension SubscriptionRows {
    /// - Parameter details: nil for the customer's own.
    func makeOut(_ subscription: Subscription, to details: CustomerDetails?) throws {
        try execute(
            """
            UPDATE subscriptions SET billing_details = \(details.map { JSONText.of($0) })
            WHERE \(subscription.scope) AND id = \(subscription.id)
            """, forgetting: .subscriptions)
    }
}
