import HTML
import Localization
import Web

/// The browsers in which the customer is signed in (S2).
struct BrowserSessionsPage: View {
    let frame: PageFrame
    let browserSessions: [Entry]
    /// Where all the others are ended; nil when there are none.
    let endOthers: String?
    /// Nil when none is live.
    let links: MailedLinks?
    let token: String

    struct Entry: Sendable {
        /// `Chrome · Android`.
        let browser: String
        let lastSeen: String
        /// Nil for the browser that is reading this.
        let end: String?
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.visitsTitle) {
            div(.class("page-head")) {
                div {
                    h1 { say.visitsTitle }
                    p(.class("lede")) { say.visitsIntro }
                }
                if let endOthers { PostButton(say.endOtherVisits, to: endOthers, token: token) }
            }
            Card(kind: .flush) {
                ul(.class("tiles")) { for entry in browserSessions { li { tile(entry) } } }
            }
            if let links { MailedLinksCard(links: links, say: say, token: token) }
        }
    }

    private func tile(_ entry: Entry) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) {
                    span { entry.browser }
                    if entry.end == nil { Badge(say.thisVisit, .positive) }
                }
                span(.class("tile-detail")) { say.lastSeen(entry.lastSeen) }
            }
            if let end = entry.end {
                div(.class("tile-actions")) {
                    PostButton(say.endVisit, to: end, token: token, .quiet, about: entry.browser)
                }
            }
        }
    }
}
