import HTML
import Localization
import Web

/// The mailbox: who was written to, what about, and the plain text at hand.
struct MailboxPage: View {
    let letters: [MailboxLetter]

    var body: Markup {
        var frame = PageFrame(language: English(), merchant: "Ventanilla", home: "/mailbox")
        frame.here = "/mailbox"
        return PageLayout(frame, title: "Mailbox", width: .reading) {
            h1 { "Mailbox" }
            p(.class("lede")) { "Mail that would have been sent, newest first." }
            if letters.isEmpty { p { "No mail yet." } }
            for letter in letters {
                Card {
                    div(.class("stack tight")) {
                        h2 { a(.href("/mailbox/\(letter.id)")) { letter.subject } }
                        p(.class("muted")) { "To \(letter.recipient) · \(letter.sentAt.timestamp)" }
                        details {
                            summary { "Plain text" }
                            pre { letter.text }
                        }
                    }
                }
            }
        }.body
    }
}
