/// Invoices on screen; what the printed one says is in ``InvoicePhrases``.
public protocol InvoicePagePhrases {
    var noInvoices: String { get }
    var dateColumn: String { get }
    var planColumn: String { get }
    var statusColumn: String { get }
    /// The plan of a charge that belongs to no subscription.
    var oneTimeCharge: String { get }
    func invoiceNamed(_ number: String) -> String
    /// For whoever does not see the table's row: which PDF this is.
    func downloadInvoice(_ number: String) -> String
    func seeInvoice(_ number: String) -> String
    var backToInvoices: String { get }
    var draftNumber: String { get }
}
