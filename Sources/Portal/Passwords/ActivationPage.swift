import HTML
import Localization
import Web

/// For who has no password yet, or forgot it: one question, and a mail (S20).
struct ActivationPage: View {
    let frame: PageFrame
    let email: String
    let error: String?
    let action: String
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.activationTitle, width: .narrow, isRefused: error != nil) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.activationTitle }
                    p(.class("muted")) { say.activationIntro(frame.merchant) }
                }
                form(.action(action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    EmailField(
                        say.emailLabel, value: email, hint: say.signInEmailHint, error: error, isFocused: error != nil)
                    SubmitButton(say.sendActivation)
                }
                p { ActionLink(say.goBack, to: back, icon: .back) }
            }
        }
    }
}
