import HTML
import Localization
import Web

/// The links of a customer's mail that still lead somewhere.
struct MailedLinks: Sendable {
    let links: [Entry]
    /// Where all are ended; nil when there is but one.
    let endAll: String?

    struct Entry: Sendable {
        /// `Para pagar una factura: GYM-000042, $9.990`.
        let purpose: String
        let sent: String
        let until: String
        let end: String
    }
}

struct MailedLinksCard: View {
    let links: MailedLinks
    let say: any Language
    let token: String

    var body: Markup {
        Card(say.mailedLinksTitle, id: "links") {
            p(.class("muted")) { say.mailedLinksIntro }
            ul(.class("tiles")) { for entry in links.links { li { tile(entry) } } }
            if let endAll = links.endAll {
                div(.class("actions")) { PostButton(say.endAllLinks, to: endAll, token: token) }
            }
        }
    }

    private func tile(_ entry: MailedLinks.Entry) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) { entry.purpose }
                span(.class("tile-detail")) { say.mailedLinkDates(entry.sent, until: entry.until) }
            }
            div(.class("tile-actions")) {
                PostButton(
                    say.endVisit, to: entry.end, token: token, .quiet,
                    about: entry.purpose + ", " + say.mailedLinkDates(entry.sent, until: entry.until))
            }
        }
    }
}
