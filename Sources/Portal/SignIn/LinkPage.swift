import HTML
import Localization
import Web

/// The page of a mailed link or of a session that was shared: one button, because scanners and previews open links (A4, A12).
struct LinkPage: View {
    let frame: PageFrame
    let title: String
    let intro: String
    let button: String
    /// Whether the code of the same mail is asked too: this browser did not ask for the link.
    let asksCode: Bool
    let error: String?
    let action: String
    let token: String

    var body: Markup {
        PageLayout(frame, title: title, width: .narrow, isRefused: error != nil) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.lock.markup }
                    h1 { title }
                    p(.class("muted")) { intro }
                }
                form(.action(action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    if asksCode { CodeField(error: error, say: frame.language) }
                    SubmitButton(button)
                }
            }
        }
    }
}

/// A link or a session that lets nobody in any more, and what to do instead.
struct SpentPage: View {
    let frame: PageFrame
    let text: String
    let again: String
    /// Who is signed in already needs no other link: the button leads them to their portal.
    var isSignedIn = false
    /// Nil for that of a link of a sign-in.
    var title: String?
    /// What the button says; nil for asking for another link.
    var label: String?

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: title ?? say.spentLinkTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.clock.markup }
                    h1 { title ?? say.spentLinkTitle }
                    p(.class("muted")) { text }
                }
                div(.class("actions")) {
                    LinkButton(isSignedIn ? say.toTheStart : label ?? say.askForNewLink, to: again, .primary)
                }
            }
        }
    }
}
