extension English {
    public var noInvoices: String { "No invoices yet." }
    public var dateColumn: String { "Date" }
    public var planColumn: String { "Plan" }
    public var statusColumn: String { "Status" }
    public var oneTimeCharge: String { "One-time charge" }
    public func invoiceNamed(_ number: String) -> String { "Invoice \(number)" }
    public func downloadInvoice(_ number: String) -> String { "Download PDF of invoice \(number)" }
    public func seeInvoice(_ number: String) -> String { "See invoice \(number)" }
    public var backToInvoices: String { "Back to invoices" }
    public var draftNumber: String { "Draft" }
}
