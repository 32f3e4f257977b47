extension English {
    public var copiesTitle: String { "Copies of your invoices" }
    public var copiesSummary: String { "Send a copy of each invoice to another address, such as your accountant's." }
    public var manageCopies: String { "Choose who gets copies" }
    public var copiesIntro: String {
        "They get an email for each invoice that we send you to pay, and for each payment, also of a part, with a "
            + "link to the PDF. They cannot enter your portal."
    }
    public var copiesNotOffered: String { "Invoices cannot be downloaded here, so no copies are sent." }
    public var copyAddressLabel: String { "Address of the copies" }
    public var copyIsActive: String { "Active: we send copies there." }
    public var copyIsWaiting: String { "Waiting: we sent a link that has to be confirmed. It works for 3 days." }
    public var endCopies: String { "End the copies" }
    public var newCopyTitle: String { "Add an address" }
    public var newCopyLabel: String { "Email that will get the copies" }
    public var newCopyHint: String { "We will send it a link to confirm." }
    public var sendCopyLink: String { "Send link" }
    public var copyAddressIsKnown: String { "That address gets your invoices already. Type another one." }
    public func copyAddressIsReplaced(_ email: String) -> String { "Once it confirms, it replaces \(email)." }
    public var copyAsked: String { "We sent the link. Copies begin when it is confirmed." }
    public var copiesEnded: String { "We no longer send copies of your invoices." }
    public var confirmCopyTitle: String { "Do you want copies of invoices?" }
    public func confirmCopyIntro(_ email: String, _ merchant: String) -> String {
        "A customer of \(merchant) asked that copies of their invoices come to \(email)."
    }
    public var confirmCopyButton: String { "Yes, send them to me" }
    public var stopCopiesTitle: String { "Stop getting copies?" }
    public func stopCopiesIntro(_ email: String, _ merchant: String) -> String {
        "We will no longer send copies of the invoices of this customer of \(merchant) to \(email)."
    }
    public var stopCopiesButton: String { "Stop sending them" }
    public var copyConfirmedTitle: String { "Done" }
    public func copyConfirmedIntro(_ email: String) -> String {
        "From the next invoice on we will send a copy to \(email)."
    }
    public var copyStoppedTitle: String { "Done" }
    public func copyStoppedIntro(_ email: String) -> String {
        "We will send no more copies to \(email). Links that were sent there have stopped working."
    }
    public var overCopyPaper: String {
        "It led to a copy of an invoice. If you still need it, ask whoever has the account."
    }
    public var spentCopyLink: String { "This link no longer works: it was used, replaced, or is more than 3 days old." }
}
