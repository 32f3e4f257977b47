import Billing
import Core

extension DemoPast {
    /// As the portal does it: what the change costs is quoted, and paid before it is made.
    func change(
        _ id: Subscription.ID, of customer: Customer.ID, to price: Price.ID, in scope: Scope
    ) async throws {
        let subscriptions = Subscriptions(billing)
        let subscription = try await subscriptions.find(id, in: scope)
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: price, quantity: 1)], proration: .alwaysInvoice)
        let quote = try await subscriptions.preview(change, of: id, of: customer, in: scope).quote
        _ = try await subscriptions.accept(quote, of: customer, in: scope)
    }
}
