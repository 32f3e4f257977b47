extension English {
    public var summarySection: String { "Summary" }
    public var pendingSection: String { "Payments" }
    public var subscriptionsSection: String { "Subscriptions" }
    public var methodsSection: String { "Payment methods" }
    public var invoicesSection: String { "Invoices" }
    public var detailsSection: String { "Billing details" }
    public func askMerchant(_ merchant: String) -> String { "To do this, write to \(merchant)." }
    public var newer: String { "Newer" }
    public var older: String { "Older" }
}
