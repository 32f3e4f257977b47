/// The first page: what is owed, what is paid for, with what.
public protocol SummaryPhrases {
    func hello(_ name: String) -> String
    var totalOwed: String { get }
    var upToDate: String { get }
    var nothingOwed: String { get }
    func pendingCount(_ count: Int) -> String
    var yourSubscriptions: String { get }
    var yourMethod: String { get }
    var latestInvoices: String { get }
    var seePending: String { get }
    var seeInvoices: String { get }
    var nextCharges: String { get }
}
