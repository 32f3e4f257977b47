import Access
import Billing
import Core
import Localization
import Wording

/// What goes to the address that gets copies of a customer's invoices, and what the customer hears of it.
extension MailComposer {
    /// In the language of the page that asked: nobody knows whose mailbox it is.
    func confirmCopy() throws -> ComposedLetter? {
        guard let payload = notification.payload else { return nil }
        let mail = try EmailChangeMail(sealed: payload, for: notification.id, billing.keys)
        return try sheet(in: Languages.named(mail.locale) ?? say).write(ConfirmCopyLetter(link: mail.link), to: nil)
    }

    func copyAdded() throws -> ComposedLetter? {
        guard let shown = notification.subject else { return nil }
        return try written(CopyAddedLetter(email: shown, link: address(paths.copies)))
    }

    /// To the address that the account had, with what became of the copies.
    func emailChanged() throws -> ComposedLetter {
        try written(EmailChangedLetter(newAddress: notification.subject, endedCopies: notification.payload != nil))
    }

    /// The paper of the letter that it copies: no page of the portal but that of this paper.
    ///
    /// - Returns: nil where the merchant lets no papers be downloaded, and when copies go there no more.
    func invoiceCopy() async throws -> ComposedLetter? {
        guard let subject = notification.subject, let recipient = notification.recipient else { return nil }
        let original = try await CustomerNotifications(billing).find(CustomerNotification.ID(subject), in: scope)
        guard let (invoice, part) = try await copied(original) else { return nil }
        guard let number = invoice.number, try await features().letsPapersBeDownloaded,
            let links = try await InvoiceCopies(billing).links(to: invoice, for: recipient)
        else { return nil }
        let letter = InvoiceCopyLetter(
            number: number, billedTo: invoice.billedTo.name ?? invoice.billedTo.email,
            amount: reader.money(invoice.total), issuedOn: reader.date(invoice.issuedAt),
            isPaid: original.kind == .paymentSucceeded, part: part, link: address(paths.paper(links.paper.exposed)),
            stop: address(paths.copiesStop(links.stop.exposed)))
        return try sheet(in: say).write(letter, to: nil)
    }

    /// The invoice that a letter was about, and how much came where that was a part of it.
    private func copied(_ original: CustomerNotification) async throws -> (Invoice, String?)? {
        guard let subject = original.subject else { return nil }
        let invoices = Invoices(billing)
        guard original.kind == .partPaid else {
            return (try await invoices.find(Invoice.ID(subject), of: customer.id, in: scope), nil)
        }
        let attempt = try await Payments(billing).attempt(PaymentAttempt.ID(subject), in: scope)
        let invoice = try await invoices.find(attempt.invoice, of: customer.id, in: scope)
        return (invoice, reader.money(attempt.money))
    }
}
