/// Looking for invoices, and taking them along.
public protocol InvoiceHistoryPhrases {
    func invoiceCount(_ count: Int) -> String
    /// How many of them a search has found.
    func invoicesFound(_ count: Int, of total: Int) -> String
    func invoicesOf(_ year: Int) -> String
    /// When there is none yet: how one comes.
    var invoicesWillCome: String { get }
    var searchInvoices: String { get }
    var yearLabel: String { get }
    var anyYear: String { get }
    var anyStatus: String { get }
    var applySearch: String { get }
    var noneFound: String { get }
    var noneFoundAdvice: String { get }
    var allInvoices: String { get }

    var downloadAll: String { get }
    /// What the files are good for.
    var downloadAllIntro: String { get }
    var downloadListIntro: String { get }
    var archiveLabel: String { get }
    var listLabel: String { get }
    /// Completes a label for who cannot see its row.
    func aboutYear(_ year: Int) -> String
    var aboutAll: String { get }
    /// What files are called, in plain letters: `facturas`.
    var invoicesFileName: String { get }
    /// The same of one: `factura`.
    var invoiceFileName: String { get }

    // Columns of the list
    var periodStart: String { get }
    var periodEnd: String { get }
    var taxes: String { get }
    var creditNotes: String { get }
    var currencyColumn: String { get }
    /// What is left of the total without its taxes, be they added or included.
    var netColumn: String { get }
}
