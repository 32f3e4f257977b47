import Core

/// One letter to one reader, whole and ready to leave.
public struct MailMessage: Hashable, Sendable {
    public var id: MessageID
    public var from: Mailbox
    public var to: Mailbox
    public var replyTo: Mailbox?
    public var subject: String
    /// The plain twin of ``html``: it says the same, links included.
    public var text: String
    public var html: String
    /// When it was written, not when it is tried: a second try sends the same bytes.
    public var date: Instant
    /// Beyond those that every message has.
    public var headers: [Header: String]

    /// - Parameter headers: `Auto-Submitted: auto-generated` unless told otherwise, so that no out-of-office answers it.
    public init(
        id: MessageID, from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, subject: String, text: String,
        html: String, date: Instant, headers: [Header: String] = [.autoSubmitted: "auto-generated"]
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.html = html
        self.date = date
        self.headers = headers
    }

    /// The further headers that a message may carry. The set is closed, so that no text becomes a header's name (W9).
    public enum Header: String, Hashable, Sendable, CaseIterable {
        case autoSubmitted = "Auto-Submitted"
        case inReplyTo = "In-Reply-To"
        case references = "References"
        case listID = "List-Id"
        case listUnsubscribe = "List-Unsubscribe"
        case entityReference = "X-Entity-Ref-ID"
    }
}

/// An address, and the name that is shown for it.
public struct Mailbox: Hashable, Sendable {
    public let address: EmailAddress
    /// Any text: it is encoded before it stands in a header (W9).
    public let name: String?

    public init(_ address: EmailAddress, name: String? = nil) {
        self.address = address
        self.name = name
    }
}

/// What tells one message from every other, and what a second try of it keeps: `<mail_1@pay.example.com>`.
public struct MessageID: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// - Parameters:
    ///   - unique: the id of the row that caused the mail. Whatever cannot stand in a header becomes a hyphen (W9).
    ///   - domain: the host of the configured base URL (A6).
    public init(_ unique: String, domain: String) {
        description = "<\(Self.atoms(unique))@\(Self.atoms(domain))>"
    }

    private static func atoms(_ text: String) -> String {
        let bytes = text.utf8.prefix(100).map { byte -> UInt8 in
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): byte
            default: UInt8(ascii: "-")
            }
        }
        return bytes.isEmpty ? "none" : String(decoding: bytes, as: UTF8.self)
    }
}
