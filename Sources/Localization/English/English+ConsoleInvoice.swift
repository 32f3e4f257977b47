extension English {
    public var consoleInvoicesIntro: String { "What you asked of your customers: open, paid, void and drafts." }
    public var consoleNoInvoices: String { "There are no invoices." }
    public var consoleNoInvoicesAdvice: String {
        "Subscriptions issue them by themselves. You can also charge something once."
    }
    public var consoleNumberHint: String { "The whole number, or just its count: 42." }
    public var consoleSubscription: String { "Subscription" }
    public var consoleSeePayment: String { "See the payment" }
    public var consoleOtherActions: String { "Other actions" }
    public var consoleNewCharge: String { "Charge something" }
    public var consoleNewChargeIntro: String {
        "A one-time invoice. Before it is issued you will see what it comes to with taxes."
    }
    public var consoleChargeWhat: String { "What it is for" }
    public var consoleChargeWhatHint: String { "What the customer reads on the invoice: Fitness check." }
    public var consoleChargeDue: String { "Due on" }
    public var consoleChargeDueHint: String { "If it is left empty, it is due in 30 days." }
    public var consoleDateIsUnclear: String { "Enter a date that exists." }
    public var consoleDateHasPassed: String { "Enter a date that has not passed." }
    public func consoleIssueTitle(_ customer: String) -> String { "Issue the invoice to \(customer)?" }
    public func consoleIssueSends(_ email: String) -> String { "We send it to \(email) with the way to pay." }
    public var consoleIssueWithoutMail: String {
        "This customer has no e-mail address: they will see it in their portal."
    }
    public var consoleIssueUnwanted: String {
        "This customer turned these e-mails off: they will see it in their portal."
    }
    public var consoleIssueUsualTerm: String { "It is due 30 days after it is issued." }
    public var consoleIssueIsFinal: String {
        "An issued invoice does not change: it is voided, or corrected by a credit note."
    }
    public var consoleIssue: String { "Issue" }
    public var consoleTotalsUnknown: String {
        "The amounts of this invoice cannot be added up: it cannot be issued like this. Correct its lines, or delete the draft."
    }
    public var consoleIssueAndSend: String { "Issue and send" }
    public var consoleKeepDraft: String { "Keep as a draft" }
    public func consoleInvoiceSent(_ number: String) -> String { "Invoice \(number) is issued." }
    public var consoleInvoiceChanged: String { "The invoice is not as you saw it any more. This is how it stands." }
    public func consoleInvoiceAct(_ act: InvoiceActName) -> String {
        switch act {
        case .void: "Void"
        case .paidOutside: "Mark as paid"
        case .uncollectible: "Give up"
        case .delete: "Delete draft"
        }
    }
    public func consoleInvoiceActTitle(_ act: InvoiceActName, _ number: String) -> String {
        switch act {
        case .void: "Void invoice \(number)?"
        case .paidOutside: "Mark \(number) as paid?"
        case .uncollectible: "Give up \(number)?"
        case .delete: "Delete the draft?"
        }
    }
    public func consoleInvoiceActExplained(_ act: InvoiceActName) -> String {
        switch act {
        case .void: "It asks for no more money, for good, and keeps its number. It cannot be undone."
        case .paidOutside: "You have received the money another way: cash, a transfer. Nothing more is charged for it."
        case .uncollectible: "It is not charged any more and counts as a loss. It cannot be undone."
        case .delete: "It goes with what is on it. It has no number yet, and nobody has seen it."
        }
    }
    public func consoleInvoiceVoided(_ number: String) -> String { "Invoice \(number) is void." }
    public func consoleInvoicePaidOutside(_ number: String) -> String { "Invoice \(number) is paid." }
    public func consoleInvoiceUncollectible(_ number: String) -> String { "Invoice \(number) is not charged any more." }
    public var consoleDraftDeleted: String { "The draft is deleted." }
    public func consoleCreditTitle(_ number: String) -> String { "Credit note for \(number)" }
    public var consoleCreditExplained: String {
        "It takes back part or all of a paid invoice and says how that is given back. It cannot be undone."
    }
    public var consoleCreditOfOpenExplained: String {
        "The invoice is open: the customer owes that much less. It cannot be undone."
    }
    public func consoleCreditAmount(_ currency: String) -> String { "Amount in \(currency)" }
    public var consoleCreditWayLabel: String { "How it is given back" }
    public func consoleCreditWay(_ way: CreditWay) -> String {
        switch way {
        case .credit: "As credit for their next invoices"
        case .refund: "The way it was paid"
        case .outside: "You have given it back another way"
        }
    }
    public var consoleCreditMemo: String { "Note to the customer" }
    public var consoleCreditMemoHint: String { "It is printed on the credit note." }
    public var consoleCreditMake: String { "Issue credit note" }
    public func consoleCreditNoteMade(_ number: String) -> String { "Credit note \(number) is issued." }
    public var consoleChargeAmount: String { "Amount" }
}
