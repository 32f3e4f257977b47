import HTML
import Localization
import Web

/// A mailed link that leads nowhere any more: one press mails a fresh one to the address on file.
struct SpentLinkPage: View {
    let frame: PageFrame
    let title: String
    let text: String
    /// Nil where none is mailed.
    let renewal: String?
    let home: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: title, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.clock.markup }
                    h1 { title }
                    p(.class("muted")) { text }
                }
                if let renewal {
                    div(.class("stack tight")) {
                        PostButton(say.mailFreshLink, to: renewal, token: token, .primary, icon: .mail)
                        p(.class("small muted")) { say.freshLinkHint }
                    }
                }
                div(.class("row")) { ActionLink(say.enterPortal, to: home) }
            }
        }
    }
}
