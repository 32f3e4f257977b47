extension English {
    public var summarySection: String { "Summary" }
    public var pendingSection: String { "Payments" }
    public var subscriptionsSection: String { "Subscriptions" }
    public var methodsSection: String { "Payment methods" }
    public var invoicesSection: String { "Invoices" }
    public var detailsSection: String { "Billing details" }
    public func askMerchant(_ merchant: String) -> String { "To do this, write to \(merchant)." }
    public var frameDoorTitle: String { "Open the portal in its own window" }
    public func frameDoor(_ merchant: String) -> String {
        "This part of the page shows the portal of \(merchant) only while your visit lasts. Go back to where you came from, or sign in in a window of its own."
    }
    public var frameExitTitle: String { "Continue in the whole window" }
    public var frameExit: String {
        "This goes on at another site, which is not shown inside this page. Whatever you pay there is settled here by itself; back in the portal, you may be asked to sign in."
    }
    public var frameExitButton: String { "Continue" }
    public var newer: String { "Newer" }
    public var older: String { "Older" }
}
