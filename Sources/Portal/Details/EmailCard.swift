import Access
import Billing
import HTML
import Localization
import Web
import Wording

/// The address that a customer signs in with, what it waits for, and the way to another one (U9).
struct EmailCard: View {
    let email: String?
    let standing: Standing
    let merchant: String
    let paths: PortalPaths
    let token: String
    let say: any Language

    enum Standing: Sendable {
        /// The merchant alone changes it.
        case locked
        /// Perhaps another one waits to be proven.
        case open(EmailChange?)
    }

    var body: Markup {
        switch standing {
        case .locked:
            if let email { Card { facts(email, note: say.emailIsLocked(merchant)) } }
        case .open(nil):
            Card {
                facts(email ?? say.noEmail)
                p { ActionLink(say.changeEmail, to: paths.email) }
            }
        case .open(let change?):
            Card(kind: .notable) {
                facts(email ?? say.noEmail)
                div(.class("stack tight"), .role("status")) {
                    // In full, so that who typed it sees what they mistyped.
                    p { strong { say.emailAwaits(change.email) } }
                    p(.class("small muted")) { say.emailAwaitsHint }
                }
                div(.class("actions")) {
                    PostButton(say.sendAgain, to: paths.emailResend, token: token)
                    PostButton(say.keepMyEmail, to: paths.emailRemoval, token: token, .quiet)
                }
            }
        }
    }

    private func facts(_ email: String, note: String? = nil) -> Markup {
        DataList([
            .init(say.emailLabel) {
                p { email }
                if let note { p(.class("small muted")) { note } }
            }
        ]).body
    }
}
