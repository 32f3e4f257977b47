import Billing

/// Where the plan of a subscription is changed.
extension PortalPaths {
    public func plan(_ id: Subscription.ID) -> String { subscription(id) + "/plan" }
    /// The page that confirms a change.
    public func plan(_ id: Subscription.ID, to price: Price.ID) -> String { plan(id) + "/\(price)" }
    /// The same of one of several things, or of so many of it.
    public func plan(
        _ id: Subscription.ID, to price: Price.ID, insteadOf item: SubscriptionItem.ID?, quantity: Int64?
    ) -> String {
        let query = [item.map { "item=\($0)" }, quantity.map { "quantity=\($0)" }].compactMap(\.self)
        return plan(id, to: price) + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
    public func planRemoval(_ id: Subscription.ID) -> String { subscription(id) + "/plan-removal" }
}
