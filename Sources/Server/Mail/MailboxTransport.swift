import Billing
import Core
import Foundation
import Mail
import Scheduling
import Storage

/// Keeps mail in a table instead of sending it: the demo and a laptop read it at `/mailbox`.
struct MailboxTransport: MailTransport {
    let database: any Database
    let clock: Clock

    /// The message's id keeps a second try from being a second message.
    func send(_ message: MailMessage) async throws {
        let now = clock.now()
        let sender = message.from.name ?? message.from.address.text
        let id = message.id.description.trimmingCharacters(in: ["<", ">"])
        do {
            try await database.write { db in
                _ = try db.execute(
                    """
                    INSERT INTO mailbox (id, sender, recipient, subject, body_text, body_html, sent_at)
                    VALUES
                        (\(id), \(sender), \(message.to.address.text), \(message.subject), \(message.text),
                        \(message.html), \(now))
                    ON CONFLICT (id) DO NOTHING
                    """)
            }
        } catch {
            throw MailError.temporary("the mailbox cannot be written: \(error)")
        }
    }
}

extension MailSettings {
    func transport(database: any Database, clock: Clock) -> (any MailTransport)? {
        switch self {
        case .mailbox: MailboxTransport(database: database, clock: clock)
        case .smtp(let settings, _): SMTPTransports(settings, count: Pace().mails)
        case .none: nil
        }
    }
}
