import Core
import Storage

/// A message that would have been sent, as the mailbox shows it.
struct MailboxLetter: Sendable {
    let id: String
    let recipient: String
    let subject: String
    let text: String
    let html: String
    let sentAt: Instant

    init(_ row: Row) throws {
        id = try row.text("id")
        recipient = try row.text("recipient")
        subject = try row.text("subject")
        text = try row.text("body_text")
        html = try row.text("body_html")
        sentAt = try row.instant("sent_at")
    }
}

extension Connection {
    /// Newest first.
    func mailboxLetters(limit: Int) throws -> [MailboxLetter] {
        try query("SELECT * FROM mailbox ORDER BY sent_at DESC, id DESC LIMIT \(limit)").map(MailboxLetter.init)
    }

    func mailboxLetter(_ id: String) throws -> MailboxLetter? {
        try first("SELECT * FROM mailbox WHERE id = \(id)").map(MailboxLetter.init)
    }
}
