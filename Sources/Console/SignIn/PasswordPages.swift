import HTML
import Localization
import Web

/// Where a link for a new password is asked for.
struct PasswordAskingPage: View {
    let frame: ConsoleFrame
    let email: String
    let error: String?
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consolePasswordTitle, width: .narrow, isRefused: error != nil) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.consolePasswordTitle }
                    p(.class("muted")) { say.consolePasswordIntro }
                }
                form(.action(ConsoleAddress.password), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    EmailField(say.emailLabel, value: email, error: error, isFocused: error != nil)
                    SubmitButton(say.consoleSendLink)
                }
                p { ActionLink(say.consoleBackToSignIn, to: ConsoleAddress.signIn) }
            }
        }
    }
}

/// Where the link leads: a new password, once.
struct PasswordChoicePage: View {
    let frame: ConsoleFrame
    let action: String
    let error: String?
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleNewPasswordTitle, width: .narrow, isRefused: error != nil) {
            Card {
                h1 { say.consoleNewPasswordTitle }
                form(.action(action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    NewPasswordField(error: error, say: say)
                    SubmitButton(say.savePassword)
                }
            }
        }
    }
}

/// A password that is chosen now.
struct NewPasswordField: View {
    let error: String?
    var isFocused = true
    let say: any Language

    var body: Markup {
        Field(
            "password", label: say.newPasswordLabel, type: .password, hint: say.newPasswordHint, error: error,
            .autocomplete(.newPassword), .autofocus(if: isFocused && error != nil))
    }
}

/// A link that leads nowhere any more, and what to do instead.
struct SpentLinkPage: View {
    let frame: ConsoleFrame
    let text: String
    let action: (label: String, address: String)?

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleLinkIsOver, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.clock.markup }
                    h1 { say.consoleLinkIsOver }
                    p(.class("muted")) { text }
                    if let action { p { LinkButton(action.label, to: action.address) } }
                }
            }
        }
    }
}
