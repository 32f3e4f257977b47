import Core
import HTML
import Localization
import Web

/// The mailbox as an inbox: who wrote to whom about what, the code at hand, and the way into the portal.
struct MailboxPage: View {
    static let address = "/mailbox"
    /// The field that says whose mail is shown.
    static let filter = "to"
    /// The field that names the last letter of the page before.
    static let after = "after"

    let visitor: FrontVisitor
    let reader: Reader
    let baseURL: String
    let letters: [MailboxLetter]
    let hasOlder: Bool
    /// Part of an address; empty for everybody's mail.
    let recipient: String
    let now: Instant

    private var say: FrontPhrases { visitor.say }

    var body: Markup {
        PageLayout(visitor.frame(), title: say.mailboxTitle) {
            div(.class("page-head")) {
                div {
                    h1 { say.mailboxTitle }
                    p(.class("lede")) { say.mailboxText }
                }
                LinkButton(say.refresh, to: here, icon: .refresh)
            }
            form(.action(Self.address), .method(.get), .class("mail-filter"), .role("search")) {
                Field(
                    Self.filter, label: say.filterLabel, value: recipient, type: .search, isRequired: false,
                    .autocomplete(.off), .spellcheck(false))
                SubmitButton(say.filter, .secondary)
                if !recipient.isEmpty { LinkButton(say.showAll, to: Self.address, .quiet) }
            }
            if letters.isEmpty {
                Card { EmptyState(.mail, recipient.isEmpty ? say.noMail : say.noMailFor(recipient)) }
            } else {
                Card(kind: .flush) {
                    ul(.class("tiles")) { for letter in letters { li { row(letter) } } }
                }
                if hasOlder, let last = letters.last {
                    p { LinkButton(say.olderMail, to: next(after: last.id)) }
                }
            }
            p { ActionLink(say.toHall, to: "/", icon: .back) }
        }.body
    }

    private func next(after last: String) -> String {
        let mark = recipient.isEmpty ? "?" : "&"
        return here + mark + Self.after + "=" + Self.plain(last)
    }

    private var here: String { recipient.isEmpty ? Self.address : Self.address(of: recipient) }

    /// The mail of one address.
    static func address(of recipient: String) -> String {
        "\(address)?\(filter)=\(plain(recipient))"
    }

    private static func plain(_ text: String) -> String {
        text.utf8.map { byte -> String in
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                String(
                    UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }

    private func row(_ letter: MailboxLetter) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) { a(.href("\(Self.address)/\(letter.id)")) { letter.subject } }
                span(.class("tile-detail")) { parties(letter) }
            }
            div(.class("mail-side")) {
                if let code = letter.code { span(.class("mail-code")) { code } }
                time(.datetime(letter.sentAt.timestamp)) { reader.moment(letter.sentAt, now: now) }
                if let portal = letter.portal(baseURL) {
                    ActionLink(say.openPortal, to: portal, about: letter.recipient)
                }
            }
        }
    }

    /// The address leads to the rest of its mail.
    @MarkupBuilder private func parties(_ letter: MailboxLetter) -> Markup {
        if !letter.sender.isEmpty { letter.sender + " → " }
        a(.href(Self.address(of: letter.recipient))) { letter.recipient }
    }
}

extension Reader {
    /// `15:05` today, `14 jun 2026, 15:05` on another day.
    func moment(_ instant: Instant, now: Instant) -> String {
        zone.date(at: instant) == zone.date(at: now) ? time(instant) : "\(shortDate(instant)), \(time(instant))"
    }
}
