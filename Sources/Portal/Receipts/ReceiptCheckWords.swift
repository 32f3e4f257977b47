import Billing
import Core
import Localization
import Web
import Wording

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

    init(_ verdict: ReceiptVerdict, merchant: Merchant, reader: Reader) throws {
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
            let back = try Money.sum(refunds.map(\.money), in: receipt.money.currency)
            let isWhole = try receipt.money.isAtMost(back)
            // As its paper says it (M8).
            let (paper, seller) = (reader.ofPapers(of: invoice), invoice.seller?.name ?? merchant.name)
            let (amount, date) = (paper.money(receipt.money), paper.date(receipt.paidAt))
            let given = paper.money(back)
            var sentences = receipt.scope.mode.isLive ? [] : [say.receiptOfTest]
            sentences.append(say.receiptGenuineText(amount, to: seller, on: date))
            if back.isPositive { sentences.append(say.receiptGivenBack(given, of: amount)) }
            self.sentences = sentences + [say.receiptCompare]
            title =
                if back.isZero { say.receiptGenuine } else if isWhole { say.receiptRefunded } else {
                    say.receiptPartlyRefunded
                }
            icon = back.isZero ? .check : .alert
            facts = [
                (say.receiptMerchant, seller), (say.invoiceNumber, invoice.number ?? say.draftNumber),
                (say.amountPaid, amount), (say.paymentMailDate, date),
                (say.receiptStatus, back.isZero ? say.receiptStands : "\(say.amountRefunded): \(given)"),
            ]
            isGenuine = true
            mode = receipt.scope.mode
        }
    }
}
