import Access
import Billing
import Core
import Localization

/// Writes the mail of a notification in its reader's language, and hands it over.
///
/// A mail is handed over at least once: a worker that dies between handing it over and writing so is followed by one that
/// does it again, under the same message id.
public struct Mailer: Sendable {
    let billing: BillingContext
    let transport: (any MailTransport)?
    let from: EmailAddress?
    /// Of the configured base URL: the right side of message ids (A6).
    let host: String

    public init(_ billing: BillingContext, transport: (any MailTransport)?, from: EmailAddress?, host: String) {
        self.billing = billing
        self.transport = transport
        self.from = from
        self.host = host
    }

    /// - Throws: when a later try may succeed.
    public func deliver(_ id: CustomerNotification.ID, in scope: Scope) async throws {
        if let request = CancellationRequest.id(ofMail: id) { return try await deliver(request, in: scope) }
        if let letter = PersonLetter.id(ofMail: id) { return try await deliver(letter) }
        let notification = try await CustomerNotifications(billing).find(id, in: scope)
        guard notification.state == .queued else { return }
        let end = try await carry(notification)
        try await InvoiceCopies(billing).conclude(notification, as: end)
    }

    /// - Returns: how the notification ends.
    private func carry(_ notification: CustomerNotification) async throws -> CustomerNotification.State {
        guard let transport, let from else { throw MailError.temporary("this process sends no mail") }
        if let end = notification.expiresAt, billing.clock.now() >= end { return .dropped }
        let letter: AddressedLetter
        switch try await write(notification) {
        case .written(let written): letter = written
        case .ended(let end): return end
        }
        let message = letter.written.message(
            id: MessageID(notification.id.rawValue, domain: host), from: Mailbox(from, name: letter.sender),
            to: Mailbox(letter.recipient), replyTo: letter.replyTo.map { Mailbox($0, name: letter.sender) },
            date: notification.createdAt)
        do {
            try await transport.send(message)
            return .sent
        } catch MailError.permanent {
            return .failed
        }
    }

    /// A letter with its envelope.
    private struct AddressedLetter: Sendable {
        let written: ComposedLetter
        /// As the reader sees whom it is from.
        let sender: String
        let recipient: EmailAddress
        let replyTo: EmailAddress?
    }

    /// What writing came to: a letter, or how a notification ends without one.
    private enum Outcome: Sendable {
        case written(AddressedLetter)
        case ended(CustomerNotification.State)
    }

    /// Nothing is written when there is nobody to write to, when they do without it, or when there is nothing left to say.
    private func write(_ notification: CustomerNotification) async throws -> Outcome {
        let scope = notification.scope
        let merchant = try await Merchants(billing).find(scope.merchant)
        let customer: Customer
        do {
            customer = try await Customers(billing).find(notification.customer, in: scope)
        } catch let error as BillingError where error.kind == .notFound {
            return .ended(.dropped)
        }
        guard notification.isWanted(by: customer) else { return .ended(.unwanted) }
        let templates = LetterTemplates(billing)
        if try await templates.isSilenced(notification.kind, in: scope) { return .ended(.silenced) }
        // What is no address is nobody's: there is no one to write to.
        guard let text = notification.recipient ?? customer.details.email, let recipient = try? EmailAddress(text)
        else {
            return .ended(.dropped)
        }
        let say = Languages.best(chosen: [customer.details.locale, merchant.locale])
        let composer = MailComposer(
            billing: billing, merchant: merchant, customer: customer, notification: notification,
            reader: Reader(say, country: customer.details.address?.country ?? merchant.country, zone: merchant.zone),
            wording: try await templates.wording(of: notification.kind, in: say, scope))
        guard let written = try await composer.write() else { return .ended(.dropped) }
        return .written(
            AddressedLetter(
                written: written, sender: merchant.senderName, recipient: recipient,
                replyTo: merchant.replyTo.flatMap { try? EmailAddress($0) }))
    }
}
