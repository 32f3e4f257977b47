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
        PageLayout(frame, title: say.activationTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.activationTitle }
                    p(.class("muted")) { say.activationIntro(frame.merchant) }
                }
                form(.action(action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    EmailField(say, value: email, error: error)
                    SubmitButton(say.sendActivation)
                }
                p { ActionLink(say.goBack, to: back, icon: .back) }
            }
        }
    }
}

/// The question who somebody is, as every form before the sign-in asks it.
struct EmailField: View {
    let say: any Language
    let value: String
    let error: String?

    init(_ say: any Language, value: String, error: String?) {
        self.say = say
        self.value = value
        self.error = error
    }

    var body: Markup {
        Field(
            "email", label: say.emailLabel, value: value, type: .email, hint: say.signInEmailHint, error: error,
            .autocomplete(.email), .inputmode(.email), .autocapitalize("none"), .spellcheck(false), .maxlength(254)
        ).body
    }
}
