import Core
import Storage

/// A message that would have been sent, as the mailbox shows it.
struct MailboxLetter: Sendable {
    let id: String
    /// The name that it came under; empty for letters from before it was kept.
    let sender: String
    let recipient: String
    let subject: String
    let text: String
    let html: String
    let sentAt: Instant

    init(_ row: Row) throws {
        id = try row.text("id")
        sender = try row.text("sender")
        recipient = try row.text("recipient")
        subject = try row.text("subject")
        text = try row.text("body_text")
        html = try row.text("body_html")
        sentAt = try row.instant("sent_at")
    }

    /// The code to sign in with, as it was written: alone on its line, set in.
    var code: String? {
        text.split(separator: "\n").first { line in
            line.hasPrefix("    ") && line.contains(where: \.isNumber)
                && line.allSatisfy { $0 == " " || $0.isASCII && $0.isNumber }
        }.map { $0.drop { $0 == " " } }.map(String.init)
    }

    /// Where its button leads, else where the portal begins.
    ///
    /// - Parameter baseURL: of this server. Nothing else is a way into its portals.
    func portal(_ baseURL: String) -> String? {
        let lines = text.split(separator: "\n")
        if let button = lines.first(where: { $0.hasPrefix(baseURL + "/") }) { return String(button) }
        let mark = ": " + baseURL + "/"
        guard let line = lines.last(where: { $0.contains(mark) }), let found = line.firstRange(of: mark) else {
            return nil
        }
        return String(line[found.lowerBound...].dropFirst(2))
    }
}

extension Connection {
    /// Newest first.
    ///
    /// - Parameters:
    ///   - recipient: part of an address, in any case; nil for everybody's.
    ///   - last: the letter that they come after; nil, or one that is not there, for the newest.
    func mailboxLetters(
        to recipient: String? = nil, after last: String? = nil, limit: Int
    ) throws -> [MailboxLetter] {
        var condition: SQL = "1 = 1"
        if let recipient {
            // What stands for anything in a pattern stands for itself in an address.
            let literal = recipient.lowercased().replacing("\\", with: "\\\\").replacing("%", with: "\\%")
                .replacing("_", with: "\\_")
            condition = "LOWER(recipient) LIKE \("%\(literal)%") ESCAPE '\\'"
        }
        if let last = try last.flatMap(mailboxLetter) {
            condition =
                condition + " AND (sent_at < \(last.sentAt) OR (sent_at = \(last.sentAt) AND id < \(last.id)))"
        }
        return try query(
            "SELECT * FROM mailbox WHERE " + condition + " ORDER BY sent_at DESC, id DESC LIMIT \(limit)"
        ).map(MailboxLetter.init)
    }

    func mailboxLetter(_ id: String) throws -> MailboxLetter? {
        try first("SELECT * FROM mailbox WHERE id = \(id)").map(MailboxLetter.init)
    }
}
