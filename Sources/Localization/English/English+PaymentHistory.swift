extension English {
    public var paymentHistory: String { "Transactions" }
    public var paymentHistoryIntro: String { "Charges, attempts, refunds and credit notes." }
    public var paymentEntry: String { "Payment" }
    public var refundEntry: String { "Refund" }
    public var creditNoteEntry: String { "Credit note" }
    public var paidOutsideSentence: String { "The merchant received it directly." }
    public var paymentBecameCredit: String { "The invoice was settled already: it became your credit." }
    public var refundGoesBack: String { "It goes back the way you paid." }
    public var invoiceColumn: String { "Invoice" }
    public var seeItsInvoice: String { "See the invoice" }
    public var referenceLabel: String { "Reference" }
}
