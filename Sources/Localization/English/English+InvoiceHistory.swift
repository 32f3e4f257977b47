extension English {
    public func invoiceCount(_ count: Int) -> String { count == 1 ? "1 invoice" : "\(count) invoices" }
    public func invoicesFound(_ count: Int, of total: Int) -> String { "\(count) of \(invoiceCount(total))" }
    public func invoicesOf(_ year: Int) -> String { "Invoices of \(year)" }
    public var invoicesWillCome: String { "When something is charged, its invoice will be here." }
    public var searchInvoices: String { "Search and filter" }
    public var yearLabel: String { "Year" }
    public var anyYear: String { "All" }
    public var anyStatus: String { "All" }
    public var applySearch: String { "Search" }
    public var noneFound: String { "No invoice matches." }
    public var noneFoundAdvice: String { "Try another year, another status or another part of the number." }
    public var allInvoices: String { "All" }
    public var downloadAll: String { "Download all" }
    public var downloadAllIntro: String {
        "The ZIP holds each invoice and credit note in a PDF of its own, and the list; "
            + "the one PDF holds them all, with an outline. The list (CSV) opens in any spreadsheet."
    }
    public var downloadListIntro: String { "The list (CSV) opens in any spreadsheet." }
    public var archiveLabel: String { "PDF (ZIP)" }
    public var listLabel: String { "List (CSV)" }
    public func aboutYear(_ year: Int) -> String { "of \(year)" }
    public var aboutAll: String { "of all years" }
    public var invoicesFileName: String { "invoices" }
    public var invoiceFileName: String { "invoice" }
    public var periodStart: String { "From" }
    public var periodEnd: String { "To" }
    public var taxes: String { "Taxes" }
    public var creditNotes: String { "Credit notes" }
    public var currencyColumn: String { "Currency" }
    public var netColumn: String { "Net" }
}
