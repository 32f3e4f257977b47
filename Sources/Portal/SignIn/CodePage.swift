import HTML
import Localization
import Web

/// Where the code of the mail is typed (S17, S18).
struct CodePage: View {
    let frame: PageFrame
    let offer: SignInOffer
    /// As it was typed; nil when this browser no longer knows.
    let email: String?
    /// When the mail leaves, where others came before it.
    let waits: String?
    let error: String?
    let action: String
    /// Nil when there is no address to send it to again.
    let resend: String?
    let start: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.checkMailTitle, width: .narrow, isRefused: error != nil) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.mail.markup }
                    h1 { say.checkMailTitle }
                    p(.class("muted")) { email.map { say.checkMail($0, offer) } ?? say.checkMailUnnamed(offer) }
                }
                if let waits { Notice(say.mailWaits(until: waits), .progress) }
                if offer != .link {
                    form(.action(action), .post, .class("stack"), .novalidate) {
                        input(.type(.hidden), .name(CSRF.field), .value(token))
                        CodeField(error: error, say: say)
                        SubmitButton(say.enter)
                    }
                } else if let error {
                    Notice(error, .negative)
                }
                p(.class("small muted")) { say.mailAdvice }
                div(.class("row")) {
                    if let resend { PostButton(say.resend(offer), to: resend, token: token, .quiet, icon: .refresh) }
                    ActionLink(say.useAnotherEmail, to: start)
                }
            }
        }
    }
}

/// Eight digits, in one box that a phone fills in by itself.
struct CodeField: View {
    let error: String?
    let say: any Language

    var body: Markup {
        Field(
            "code", label: say.codeLabel, error: error, .inputmode(.numeric), .autocomplete(.oneTimeCode),
            .maxlength(16), .pattern("[0-9 ]*"), .spellcheck(false), .autofocus(if: true))
    }
}
