import HTML
import Localization
import Web

/// The password of who is signed in: first the proof that the mailbox is theirs, then the question (S20, A11).
struct PasswordPage: View {
    let frame: PageFrame
    let email: String
    /// Whether the mailbox has just been proved.
    let isProved: Bool
    let error: String?
    let addresses: Addresses
    let token: String

    struct Addresses: Sendable {
        let save: String
        let prove: String
        /// Nil while there is none.
        let remove: String?
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.passwordTitle, width: .narrow, isRefused: error != nil) {
            div(.class("page-head")) {
                div {
                    h1 { say.passwordTitle }
                    p(.class("lede")) { isProved ? say.passwordIntro(email) : say.proveForPassword(email) }
                }
            }
            if isProved {
                FormErrors(say.toCorrect(1), error.map { [(name: "password", message: $0)] } ?? [])
                Card { question }
                if let remove = addresses.remove { PostButton(say.removePassword, to: remove, token: token, .danger) }
            } else {
                PostButton(say.proveByMail, to: addresses.prove, token: token, .primary)
            }
        }
    }

    private var question: Markup {
        form(.action(addresses.save), .post, .class("stack"), .novalidate) {
            input(.type(.hidden), .name(CSRF.field), .value(token))
            // Whose it is, also for password managers.
            Field("username", label: say.emailLabel, value: email, .autocomplete(.username), .readonly)
            Field(
                "password", label: say.newPasswordLabel, type: .password, hint: say.newPasswordHint, error: error,
                .autocomplete(.newPassword), .autofocus(if: error != nil))
            SubmitButton(say.savePassword)
        }
    }
}
