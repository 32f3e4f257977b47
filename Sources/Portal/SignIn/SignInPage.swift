import HTML
import Localization
import Web

/// The sign-in form: one question (S15).
struct SignInPage: View {
    let frame: PageFrame
    let headline: String?
    let offer: SignInOffer
    let email: String
    let error: String?
    let action: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.signInTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { headline ?? say.signInTitle }
                    p(.class("muted")) { say.signInIntro(frame.merchant, offer) }
                }
                form(.action(action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    Field(
                        "email", label: say.emailLabel, value: email, type: .email, hint: say.signInEmailHint,
                        error: error,
                        .autocomplete(.email), .inputmode(.email), .autocapitalize("none"), .spellcheck(false),
                        .maxlength(254))
                    SubmitButton(say.sendSignIn(offer))
                }
            }
        }
    }
}
