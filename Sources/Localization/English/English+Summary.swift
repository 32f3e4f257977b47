extension English {
    public func hello(_ name: String) -> String { "Hello, \(name)" }
    public var totalOwed: String { "Total due" }
    public var seePending: String { "See pending payments" }
    public func toPay(_ amounts: String) -> String { "\(amounts) due" }
    public var upToDate: String { "You're up to date" }
    public var nothingOwed: String { "You have no pending payments." }
    public func pendingCount(_ count: Int) -> String { count == 1 ? "1 pending payment" : "\(count) pending payments" }
    public var yourSubscriptions: String { "Your subscriptions" }
    public var yourMethod: String { "Your payment method" }
    public var latestInvoices: String { "Latest invoices" }
    public var nextCharges: String { "Next charges" }
    public func nextCharge(_ charge: String, with method: String?) -> String {
        "Your next charge is \(charge)" + (method.map { ", with \($0)." } ?? ".")
    }
}
