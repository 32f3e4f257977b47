extension English {
    public var paymentHistory: String { "Transactions" }
    public var paymentHistoryIntro: String { "Charges, attempts, refunds and credit notes." }
    public var paymentEntry: String { "Payment" }
    public var unfinishedEntry: String { "Unfinished payment" }
    public func unfinishedEntryText(_ amount: String) -> String {
        "This payment of \(amount) was not finished, and nothing was charged."
    }
    public func openEntryText(_ amount: String) -> String { "This payment of \(amount) is not finished." }
    public var refundEntry: String { "Refund" }
    public var creditNoteEntry: String { "Credit note" }
    public var creditNoteOfRefundEntry: String { "Credit note of a refund" }
    public var creditNoteIsPaper: String {
        "It is the document of that refund, which stands apart: by itself it moves no money."
    }
    public var paidOutsideSentence: String { "The merchant received it directly." }
    public var paymentBecameCredit: String { "The invoice was settled already: it became your credit." }
    public var refundGoesBack: String { "It goes back the way you paid." }
    public func paymentWasRefunded(_ amount: String, of whole: String) -> String {
        "\(amount) of \(whole) went back to you."
    }
    public func creditNoteLess(_ amount: String) -> String { "You owe \(amount) less on that invoice." }
    public func creditNoteKept(_ amount: String) -> String { "\(amount) became your credit." }
    public func creditNoteRefunded(_ amount: String) -> String {
        "\(amount) go back the way you paid."
    }
    public func creditNoteOutside(_ amount: String) -> String { "The merchant gave you \(amount) back directly." }
    public var invoiceColumn: String { "Invoice" }
    public var seeItsInvoice: String { "See the invoice" }
    public var referenceLabel: String { "Reference" }
}
