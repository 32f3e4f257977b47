import Billing

/// What a merchant offers to who is about to leave.
extension PortalPaths {
    /// Takes it.
    public func retention(_ id: Subscription.ID) -> String { subscription(id) + "/retention" }
}
