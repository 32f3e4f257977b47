import HTML
import Localization
import Web

/// Which address the account is to have (U9): one question.
struct EmailChangePage: View {
    let frame: PageFrame
    let current: String?
    let typed: String
    let error: String?
    let action: String
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.changeEmail, width: .narrow, isRefused: error != nil) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.changeEmail }
                    p(.class("muted")) { say.changeEmailIntro }
                }
                if let current { DataList([.init(say.currentEmailLabel, current)]) }
                form(.action(action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    EmailField(say.newEmailLabel, value: typed, error: error, isFocused: error != nil)
                    div(.class("actions")) {
                        SubmitButton(say.sendEmailLink)
                        LinkButton(say.keepMyEmail, to: back)
                    }
                }
            }
        }
    }
}

/// Whoever was let in a while ago shows anew that it is them, before their address changes (A11).
struct EmailProofPage: View {
    let frame: PageFrame
    let text: String
    let error: String?
    /// The button that mails the proof, and its label; nil where this portal lets nobody in by mail.
    let send: (label: String, action: String)?
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.emailProofTitle, width: .narrow) {
            if let error { Notice(error, .negative) }
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.lock.markup }
                    h1 { say.emailProofTitle }
                    p(.class("muted")) { text }
                }
                div(.class("actions")) {
                    if let send { PostButton(send.label, to: send.action, token: token, .primary) }
                    LinkButton(say.keepMyEmail, to: back)
                }
            }
        }
    }
}
