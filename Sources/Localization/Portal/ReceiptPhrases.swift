/// The receipt of a payment, and the page that says whether one is genuine.
public protocol ReceiptPhrases {
    /// The button beside an invoice's PDF: `Recibo`.
    var receiptLabel: String { get }
    /// Of one of several payments of an invoice.
    func receiptOf(_ amount: String, _ date: String) -> String
    /// Beside the square code.
    var receiptProof: String { get }
    /// What the receipt's file is called, in plain letters: `recibo`.
    var receiptFileName: String { get }

    var receiptGenuine: String { get }
    func receiptGenuineText(_ amount: String, to merchant: String, on date: String) -> String
    var receiptCompare: String { get }
    var receiptRefunded: String { get }
    var receiptPartlyRefunded: String { get }
    func receiptGivenBack(_ amount: String, of whole: String) -> String
    var receiptForged: String { get }
    func receiptForgedText(_ merchant: String) -> String
    var receiptUnknownKey: String { get }
    var receiptUnknownKeyText: String { get }
    var receiptUnknownPayment: String { get }
    func receiptUnknownPaymentText(_ merchant: String) -> String
    /// Of a payment in test mode.
    var receiptOfTest: String { get }
    var receiptMerchant: String { get }
    var receiptStatus: String { get }
    var receiptStands: String { get }
}
