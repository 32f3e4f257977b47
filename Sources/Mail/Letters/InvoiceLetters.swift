import Localization

/// An invoice was issued.
public struct InvoiceCreatedLetter: Letter {
    public enum PaymentTerms: Hashable, Sendable {
        /// It will be charged by itself: with what, and on which day.
        case charged(method: String, on: String)
        /// The reader pays it, by this day if there is one.
        case paidByHand(dueOn: String?)
    }

    public let number: String
    public let amount: String
    public let terms: PaymentTerms
    public let link: String

    public init(number: String, amount: String, terms: PaymentTerms, link: String) {
        self.number = number
        self.amount = amount
        self.terms = terms
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var facts = [LetterContent.Fact(say.paymentMailInvoice, number), .init(say.total, amount)]
        var paragraphs = [say.invoiceMailIntro(amount)]
        let label: String
        switch terms {
        case .charged(let method, let day):
            paragraphs.append(say.invoiceMailCharge(method, day))
            label = say.invoiceMailSee
        case .paidByHand(let dueOn):
            paragraphs.append(say.invoiceMailByHand)
            if let dueOn { facts.append(.init(say.dueOn, dueOn)) }
            label = say.invoiceMailPay
        }
        return LetterContent(
            subject: say.invoiceMailSubject(number, merchant), paragraphs: paragraphs, facts: facts,
            button: .init(label, link))
    }
}

/// A payment arrived.
public struct PaymentSucceededLetter: Letter {
    public let amount: String
    /// The plan, or the invoice when there is none.
    public let what: String
    public let paidOn: String
    public let method: String?
    public let invoice: String?
    /// All of the invoice, where this was the last of several parts.
    public let total: String?
    public let link: String
    /// Whether the link leads to the receipt of this payment; otherwise to its invoice.
    public let showsReceipt: Bool
    /// That a promise to pay ended with it; nil where none did.
    public let planEnd: String?

    public init(
        amount: String, what: String, paidOn: String, method: String?, invoice: String?, total: String? = nil,
        link: String, showsReceipt: Bool = true, planEnd: String? = nil
    ) {
        self.amount = amount
        self.what = what
        self.paidOn = paidOn
        self.method = method
        self.invoice = invoice
        self.total = total
        self.link = link
        self.showsReceipt = showsReceipt
        self.planEnd = planEnd
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var facts = [LetterContent.Fact(say.amountPaid, amount), .init(say.paymentMailDate, paidOn)]
        if let method { facts.append(.init(say.paidWith, method)) }
        if let invoice { facts.append(.init(say.paymentMailInvoice, invoice)) }
        if let total { facts.append(.init(say.total, total)) }
        return LetterContent(
            subject: say.paymentMailSubject(amount),
            paragraphs: [say.paymentMailIntro(amount, what), planEnd].compactMap(\.self), facts: facts,
            button: .init(showsReceipt ? say.paymentMailButton : say.invoiceMailSee, link))
    }
}

/// Money was given back.
public struct RefundLetter: Letter {
    public let amount: String
    public let method: String
    public let invoice: String?
    public let link: String

    public init(amount: String, method: String, invoice: String?, link: String) {
        self.amount = amount
        self.method = method
        self.invoice = invoice
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var facts = [LetterContent.Fact(say.amountRefunded, amount)]
        if let invoice { facts.append(.init(say.paymentMailInvoice, invoice)) }
        return LetterContent(
            subject: say.refundMailSubject(amount),
            paragraphs: [say.refundMailIntro(amount, method), say.refundMailWait], facts: facts,
            button: .init(say.refundMailButton, link))
    }
}
