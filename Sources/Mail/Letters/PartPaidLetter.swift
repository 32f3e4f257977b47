import Localization

/// A part of what is owed has arrived (U6): what came, and what is left.
public struct PartPaidLetter: Letter {
    public let amount: String
    /// The plan, or the invoice when there is none.
    public let what: String
    public let paidOn: String
    public let method: String?
    public let invoice: String?
    /// Nil when nothing is owed of it any more.
    public let left: String?
    /// When the rest is charged by itself.
    public let nextTryOn: String?
    /// Where the rest is paid, or the invoice is.
    public let link: String
    /// Where the paper of this payment is; nil where papers are not to be had.
    public let receipt: String?
    /// Whether all of it has been paid since.
    public let isSettled: Bool

    public init(
        amount: String, what: String, paidOn: String, method: String?, invoice: String?, left: String?,
        nextTryOn: String?, link: String, receipt: String? = nil, isSettled: Bool = false
    ) {
        self.amount = amount
        self.what = what
        self.paidOn = paidOn
        self.method = method
        self.invoice = invoice
        self.left = left
        self.nextTryOn = nextTryOn
        self.link = link
        self.receipt = receipt
        self.isSettled = isSettled
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var facts = [LetterContent.Fact(say.amountPaid, amount), .init(say.paymentMailDate, paidOn)]
        if let method { facts.append(.init(say.paidWith, method)) }
        if let invoice { facts.append(.init(say.paymentMailInvoice, invoice)) }
        if let left { facts.append(.init(say.leftToPay, left)) }
        var paragraphs = [say.partPaidMailIntro(amount, what)]
        if let left { paragraphs.append(say.stillToPay(left)) }
        if isSettled { paragraphs.append(say.nothingLeftToPay) }
        if let nextTryOn { paragraphs.append(say.restChargedOn(nextTryOn)) }
        var content = LetterContent(
            subject: say.paymentMailSubject(amount), paragraphs: paragraphs, facts: facts,
            button: .init(left == nil ? say.invoiceMailSee : say.invoiceMailPay, link))
        content.second = receipt.map { .init(say.paymentMailButton, $0) }
        return content
    }
}
