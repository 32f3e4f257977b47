import Billing

/// Codes that lower what a subscription costs.
extension PortalPaths {
    public func promotion(_ id: Subscription.ID) -> String { subscription(id) + "/promotion" }
    /// The page that says what a code changes.
    public func promotion(_ id: Subscription.ID, confirming code: PromotionCode.ID) -> String {
        promotion(id) + "?code=\(code)"
    }
    public func promotionUse(_ id: Subscription.ID) -> String { promotion(id) + "/use" }
}
