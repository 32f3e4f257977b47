import HTML
import Localization
import Web

/// Who comes in: an address and a password.
struct SignInPage: View {
    let frame: ConsoleFrame
    let email: String
    let emailError: String?
    let passwordError: String?
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(
            frame, title: say.consoleSignInTitle, width: .narrow, isRefused: emailError != nil || passwordError != nil
        ) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.consoleSignInTitle }
                    p(.class("muted")) { say.consoleSignInIntro }
                }
                form(.action(ConsoleAddress.signIn), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    EmailField(say.emailLabel, value: email, error: emailError, isFocused: emailError != nil)
                    Field(
                        "password", label: say.passwordLabel, type: .password, error: passwordError,
                        .autocomplete(.currentPassword), .autofocus(if: emailError == nil && passwordError != nil))
                    SubmitButton(say.enter)
                }
                p { ActionLink(say.consoleForgotPassword, to: ConsoleAddress.password) }
            }
        }
    }
}
