extension English {
    public func hello(_ name: String) -> String { "Hello, \(name)" }
    public var totalOwed: String { "Total due" }
    public var upToDate: String { "You're up to date" }
    public var nothingOwed: String { "You have no pending payments." }
    public func pendingCount(_ count: Int) -> String { count == 1 ? "1 pending payment" : "\(count) pending payments" }
    public var yourSubscriptions: String { "Your subscriptions" }
    public var yourMethod: String { "Your payment method" }
    public var latestInvoices: String { "Latest invoices" }
    public var seePending: String { "See pending payments" }
    public var seeInvoices: String { "See all invoices" }
    public var nextCharges: String { "Next charges" }
}
