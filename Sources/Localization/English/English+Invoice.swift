extension English {
    public var invoiceTitle: String { "Invoice" }
    public var receiptTitle: String { "Receipt" }
    public var creditTitle: String { "Credit note" }
    public var invoiceNumber: String { "Number" }
    public var issuedOn: String { "Date of issue" }
    public var dueOn: String { "Due date" }
    public var paidOn: String { "Paid on" }
    public var paidWith: String { "Payment method" }
    public var billedBy: String { "From" }
    public var billedTo: String { "Bill to" }
    public var descriptionColumn: String { "Description" }
    public var quantityColumn: String { "Qty" }
    public var unitPriceColumn: String { "Unit price" }
    public var amountColumn: String { "Amount" }
    public var subtotal: String { "Subtotal" }
    public var discount: String { "Discount" }
    public var total: String { "Total" }
    public var creditApplied: String { "Applied balance" }
    public func fromBalance(_ amount: String) -> String { "Your balance: \(amount)" }
    public var amountPaid: String { "Amount paid" }
    public var amountDue: String { "Amount due" }
    public var debtAdded: String { "Previous balance" }
    public var creditKept: String { "Kept in your favor" }
    public func refundedOn(_ date: String) -> String { "Refunded on \(date)" }
    public var amountRefunded: String { "Refunded" }
    public var taxID: String { "Tax ID" }
    public var thanks: String { "Thank you for your payment." }
    public func taxLine(_ name: String, _ percent: String) -> String { "\(name) \(percent)" }
    public func taxIncluded(_ name: String, _ percent: String) -> String { "\(name) \(percent) (included)" }
    public func page(_ page: Int, of pages: Int) -> String { "Page \(page) of \(pages)" }
    public func payOnline(_ address: String) -> String { "Pay online at \(address)" }
}
