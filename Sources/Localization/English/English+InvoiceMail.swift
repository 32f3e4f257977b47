extension English {
    public func invoiceMailSubject(_ number: String, _ merchant: String) -> String {
        "Your invoice \(number) from \(merchant)"
    }
    public func invoiceMailIntro(_ amount: String) -> String { "We issued your invoice for \(amount)." }
    public func invoiceMailCharge(_ method: String, _ date: String) -> String {
        "We will charge it to \(method) on \(date). You do not have to do anything."
    }
    public var invoiceMailByHand: String { "You can pay it online at any time." }
    public var invoiceMailSee: String { "See invoice" }
    public var invoiceMailPay: String { "See and pay" }
    public func paymentMailSubject(_ amount: String) -> String { "We received your payment of \(amount)" }
    public func paymentMailIntro(_ amount: String, _ what: String) -> String {
        "We received your payment of \(amount) for \(what). Thank you."
    }
    public var paymentMailDate: String { "Payment date" }
    public var paymentMailInvoice: String { "Invoice" }
    public var paymentMailButton: String { "See receipt" }
    public func refundMailSubject(_ amount: String) -> String { "We refunded \(amount)" }
    public func refundMailIntro(_ amount: String, _ method: String) -> String {
        "We made a refund of \(amount) to \(method)."
    }
    public var refundMailWait: String { "Depending on your bank, it can take up to 10 business days to show." }
    public var refundMailButton: String { "See the details" }
}
