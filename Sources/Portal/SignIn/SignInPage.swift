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
    /// Where the mail is asked for.
    let action: String
    /// Nil where passwords are not taken.
    let password: Password?
    let token: String
    /// Where one cancels and withdraws without an account; nil where that is off.
    var publicCancellation: Addresses?

    struct Password: Sendable {
        let action: String
        let error: String?
        let activation: String
    }

    struct Addresses: Sendable {
        let cancel: String
        let withdraw: String
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.signInTitle, width: .narrow, isRefused: error != nil || password?.error != nil) {
            Card {
                div(.class("stack tight")) {
                    h1 { headline ?? say.signInTitle }
                    p(.class("muted")) {
                        password == nil
                            ? say.signInIntro(frame.merchant, offer) : say.signInWithPassword(frame.merchant)
                    }
                }
                form(.action(password?.action ?? action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    EmailField(
                        say.emailLabel, value: email, hint: say.signInEmailHint, error: error, isFocused: error != nil)
                    if let password {
                        Field(
                            "password", label: say.passwordLabel, type: .password, error: password.error,
                            .autocomplete(.currentPassword), .autofocus(if: error == nil && password.error != nil))
                        SubmitButton(say.enter)
                        // The same form without its password: the address is typed once.
                        button(.buttonType(.submit), .class("button secondary"), .formaction(action)) {
                            span { say.sendSignIn(offer) }
                        }
                    } else {
                        SubmitButton(say.sendSignIn(offer))
                    }
                }
                if let password { p { ActionLink(say.noPasswordYet, to: password.activation) } }
            }
            if let publicCancellation {
                Card(say.withoutAccount, id: "without-account") {
                    div(.class("row")) {
                        ActionLink(say.publicCancellation(.cancel), to: publicCancellation.cancel)
                        ActionLink(say.publicCancellation(.withdraw), to: publicCancellation.withdraw)
                    }
                }
            }
        }
    }
}
