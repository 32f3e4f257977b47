import HTML
import Localization
import Web

/// Who invites, as what, and the one thing to do about it.
struct InvitationPage: View {
    let frame: ConsoleFrame
    let merchant: String
    let role: String
    let email: String
    let action: String
    let step: Step
    /// For whoever is not signed in.
    let token: String
    var name = ""
    var nameError: String?
    var passwordError: String?

    enum Step: Sendable {
        /// Nobody knows them yet: a name and a password.
        case introduce
        /// They have a sign-in already, and come in with it first.
        case signIn
        /// It is for whoever is signed in here.
        case join(token: String)
        /// Somebody else is signed in here.
        case leave(as: String, token: String)
    }

    var isRefused: Bool { nameError != nil || passwordError != nil }
    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleInvitationTitle(merchant), width: .narrow, isRefused: isRefused) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.mail.markup }
                    h1 { say.consoleInvitationTitle(merchant) }
                    p(.class("muted")) { say.consoleInvitationIntro(email, role: role) }
                }
                switch step {
                case .introduce: introduction
                case .signIn:
                    p { say.consoleInvitationKnown }
                    p { LinkButton(say.enter, to: ConsoleAddress.signIn, .primary) }
                case .join(let token):
                    PostButton(say.consoleInvitationAccept, to: action + "/join", token: token, .primary)
                case .leave(let other, let token):
                    p { say.consoleInvitationOther(other) }
                    PostButton(say.signOut, to: ConsoleAddress.signOut, token: token)
                }
            }
        }
    }

    private var introduction: Markup {
        form(.action(action), .post, .class("stack"), .novalidate) {
            input(.type(.hidden), .name(CSRF.field), .value(token))
            Field(
                "name", label: say.consoleYourName, value: name, error: nameError, .autocomplete(.name),
                .maxlength(100), .autofocus(if: nameError != nil))
            NewPasswordField(error: passwordError, isFocused: nameError == nil, say: say)
            SubmitButton(say.consoleInvitationAccept)
        }
    }
}
