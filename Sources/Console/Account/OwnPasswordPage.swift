import HTML
import Localization
import Web

/// The password of today, and the one of tomorrow.
struct OwnPasswordPage: View {
    let frame: ConsoleFrame
    let token: String
    var currentError: String?
    var newError: String?

    var isRefused: Bool { currentError != nil || newError != nil }
    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleChangePassword, width: .narrow, isRefused: isRefused) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.consoleChangePassword }
                    p(.class("muted")) { say.consoleChangePasswordHint }
                }
                form(.action(ConsoleAddress.ownPassword), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    Field(
                        "current", label: say.consoleCurrentPassword, type: .password, error: currentError,
                        .autocomplete(.currentPassword), .autofocus(if: currentError != nil))
                    NewPasswordField(error: newError, isFocused: currentError == nil, say: say)
                    SubmitButton(say.savePassword)
                }
                p { ActionLink(say.goBack, to: ConsoleAddress.account) }
            }
        }
    }
}
