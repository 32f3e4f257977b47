/// What happened to somebody's money, one thing after the other (S75, S76).
public protocol PaymentHistoryPhrases {
    var paymentHistory: String { get }
    var paymentHistoryIntro: String { get }
    var paymentEntry: String { get }
    /// A checkout that its customer left, or has open.
    var unfinishedEntry: String { get }
    func unfinishedEntryText(_ amount: String) -> String
    /// Of one that may still be paid.
    func openEntryText(_ amount: String) -> String
    var refundEntry: String { get }
    var creditNoteEntry: String { get }
    /// Of one all of which goes back by a refund, which has an entry of its own.
    var creditNoteOfRefundEntry: String { get }
    var creditNoteIsPaper: String { get }
    /// The merchant took the money itself.
    var paidOutsideSentence: String { get }
    /// It arrived for what was settled otherwise.
    var paymentBecameCredit: String { get }
    var refundGoesBack: String { get }
    func paymentWasRefunded(_ amount: String, of whole: String) -> String
    /// Where the amount of a credit note is.
    func creditNoteLess(_ amount: String) -> String
    func creditNoteKept(_ amount: String) -> String
    func creditNoteRefunded(_ amount: String) -> String
    func creditNoteOutside(_ amount: String) -> String
    var invoiceColumn: String { get }
    var seeItsInvoice: String { get }
    /// What to tell the merchant when asking about it.
    var referenceLabel: String { get }
}
