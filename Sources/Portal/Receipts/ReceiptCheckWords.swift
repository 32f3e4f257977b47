import Billing
import Core
import Localization
import Web

/// What became of a receipt, in the words of whoever was shown it.
struct ReceiptCheckWords: Sendable {
    let title: String
    let sentences: [String]
    var icon = Icon.alert
    /// What its paper says too.
    var facts: [(label: String, value: String)] = []
    var isGenuine = false
    /// Nil for what tells nothing.
    var mode: Mode?

    init(_ verdict: ReceiptVerdict, merchant: Merchant, reader: Reader) {
        let say = reader.say
        switch verdict {
        case .forged:
            title = say.receiptForged
            sentences = [say.receiptForgedText(merchant.name)]
        case .unknownKey:
            title = say.receiptUnknownKey
            sentences = [say.receiptUnknownKeyText]
        case .unknownPayment(let receipt):
            title = say.receiptUnknownPayment
            sentences = [say.receiptUnknownPaymentText(merchant.name)]
            mode = receipt.scope.mode
        case .genuine(let receipt, let invoice, let refunds):
            let (whole, currency) = (receipt.money.amount, receipt.money.currency)
            let back = refunds.reduce(Int64(0)) { $0 + $1.money.amount }
            let (amount, date) = (reader.money(receipt.money), reader.date(receipt.paidAt))
            let given = reader.money(Money(back, currency))
            var sentences = receipt.scope.mode.isLive ? [] : [say.receiptOfTest]
            sentences.append(say.receiptGenuineText(amount, to: merchant.name, on: date))
            if back > 0 { sentences.append(say.receiptGivenBack(given, of: amount)) }
            self.sentences = sentences + [say.receiptCompare]
            title =
                if back == 0 { say.receiptGenuine } else if back < whole { say.receiptPartlyRefunded } else {
                    say.receiptRefunded
                }
            icon = back == 0 ? .check : .alert
            facts = [
                (say.receiptMerchant, merchant.name), (say.invoiceNumber, invoice.number ?? say.draftNumber),
                (say.amountPaid, amount), (say.paymentMailDate, date),
                (say.receiptStatus, back == 0 ? say.receiptStands : "\(say.amountRefunded): \(given)"),
            ]
            isGenuine = true
            mode = receipt.scope.mode
        }
    }
}
