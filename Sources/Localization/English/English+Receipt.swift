extension English {
    public var receiptLabel: String { "Receipt" }
    public func receiptOf(_ amount: String, _ date: String) -> String { "Receipt of \(amount), \(date)" }
    public var receiptProof: String { "Check here whether this receipt is genuine" }
    public var receiptFileName: String { "receipt" }
    public var receiptGenuine: String { "The receipt is genuine" }
    public func receiptGenuineText(_ amount: String, to merchant: String, on date: String) -> String {
        "\(merchant) received \(amount) on \(date)."
    }
    public var receiptCompare: String {
        "Compare merchant, number, amount and date with the paper: they must be the same."
    }
    public var receiptRefunded: String { "Genuine, but refunded" }
    public var receiptPartlyRefunded: String { "Genuine, refunded in part" }
    public func receiptGivenBack(_ amount: String, of whole: String) -> String { "\(amount) of \(whole) went back." }
    public var receiptForged: String { "The receipt is not genuine" }
    public func receiptForgedText(_ merchant: String) -> String {
        "\(merchant) did not issue it, or somebody changed it afterwards."
    }
    public var receiptUnknownKey: String { "This receipt cannot be checked" }
    public var receiptUnknownKeyText: String {
        "It claims a key that this portal does not use. Do not take it for genuine: ask the merchant."
    }
    public var receiptUnknownPayment: String { "The payment is not on record" }
    public func receiptUnknownPaymentText(_ merchant: String) -> String {
        "The signature is genuine, but \(merchant) has no record of this payment. Ask the merchant."
    }
    public var receiptOfTest: String { "This is a test payment: no money moved." }
    public var receiptMerchant: String { "Merchant" }
    public var receiptStatus: String { "Status" }
    public var receiptStands: String { "Paid" }
}
