/// Mails about money that is asked for, received or given back.
public protocol InvoiceMailPhrases {
    func invoiceMailSubject(_ number: String, _ merchant: String) -> String
    func invoiceMailIntro(_ amount: String) -> String
    func invoiceMailCharge(_ method: String, _ date: String) -> String
    var invoiceMailByHand: String { get }
    var invoiceMailSee: String { get }
    var invoiceMailPay: String { get }
    func paymentMailSubject(_ amount: String) -> String
    func paymentMailIntro(_ amount: String, _ what: String) -> String
    var paymentMailDate: String { get }
    var paymentMailInvoice: String { get }
    var paymentMailButton: String { get }
    func refundMailSubject(_ amount: String) -> String
    func refundMailIntro(_ amount: String, _ method: String) -> String
    var refundMailWait: String { get }
    var refundMailButton: String { get }
}
