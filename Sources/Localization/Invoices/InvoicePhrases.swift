/// What the printed invoice says.
public protocol InvoicePhrases {
    var invoiceTitle: String { get }
    var receiptTitle: String { get }
    var creditTitle: String { get }
    var invoiceNumber: String { get }
    var issuedOn: String { get }
    var dueOn: String { get }
    var paidOn: String { get }
    var paidWith: String { get }
    var billedBy: String { get }
    var billedTo: String { get }
    var descriptionColumn: String { get }
    var quantityColumn: String { get }
    var unitPriceColumn: String { get }
    var amountColumn: String { get }
    var subtotal: String { get }
    var discount: String { get }
    var total: String { get }
    var creditApplied: String { get }
    /// What paid it, in place of a method: `Tu saldo a favor: $9.990`.
    func fromBalance(_ amount: String) -> String
    var amountPaid: String { get }
    var amountDue: String { get }
    /// A debt from before, which this invoice asks for too.
    var debtAdded: String { get }
    /// What an invoice of less than nothing leaves to its customer.
    var creditKept: String { get }
    func refundedOn(_ date: String) -> String
    var amountRefunded: String { get }
    var taxID: String { get }
    var thanks: String { get }
    /// `IVA 19 %`.
    func taxLine(_ name: String, _ percent: String) -> String
    func taxIncluded(_ name: String, _ percent: String) -> String
    func page(_ page: Int, of pages: Int) -> String
    func payOnline(_ address: String) -> String
}
