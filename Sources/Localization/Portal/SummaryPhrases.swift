/// The first page: what is owed, what is paid for, with what.
public protocol SummaryPhrases {
    func hello(_ name: String) -> String
    var totalOwed: String { get }
    var seePending: String { get }
    /// `Por pagar $9.990`.
    func toPay(_ amounts: String) -> String
    var upToDate: String { get }
    var nothingOwed: String { get }
    func pendingCount(_ count: Int) -> String
    var yourSubscriptions: String { get }
    var yourMethod: String { get }
    var latestInvoices: String { get }
    var nextCharges: String { get }
    /// - Parameters:
    ///   - charge: `$9.990 el 14 de junio de 2026`.
    ///   - method: `Visa •••• 4242`, if one will be charged.
    func nextCharge(_ charge: String, with method: String?) -> String
}
