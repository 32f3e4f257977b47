import Billing

/// Whom the invoices of one subscription are made out to.
extension PortalPaths {
    public func billingDetails(_ id: Subscription.ID) -> String { subscription(id) + "/billing" }
    /// A POST goes back to the customer's own.
    public func billingDetailsRemoval(_ id: Subscription.ID) -> String { subscription(id) + "/billing-removal" }
}
