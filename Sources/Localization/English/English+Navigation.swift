extension English {
    public var summarySection: String { "Summary" }
    public var pendingSection: String { "Pending payments" }
    public var subscriptionsSection: String { "Subscriptions" }
    public var methodsSection: String { "Payment methods" }
    public var invoicesSection: String { "Invoices" }
    public var detailsSection: String { "Billing details" }
    public var changeLanguage: String { "Change language" }
    public func portalOf(_ merchant: String) -> String { "\(merchant) billing portal" }
    public func askMerchant(_ merchant: String) -> String { "To do this, write to \(merchant)." }
    public var notOfferedHere: String { "This portal does not offer this option." }
    public var newer: String { "Newer" }
    public var older: String { "Older" }
}
