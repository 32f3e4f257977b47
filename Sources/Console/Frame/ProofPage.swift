import HTML
import Localization
import Web

/// Who acts shows once more who they are; what they pressed is done with the answer (S3).
struct ProofPage: View {
    static let code = "proof_code"
    static let password = "proof_password"

    let frame: ConsoleFrame
    /// Where the form was posted to, and is again.
    let action: String
    let token: String
    /// What was typed before.
    let fields: [(name: String, value: String)]
    /// Else for the password: they have no second factor.
    let asksForCode: Bool
    /// What it is for; nil where nobody named it.
    let act: ProvedAct?
    var error: String?

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleProveTitle, width: .narrow, isRefused: error != nil) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.lock.markup }
                    h1 { say.consoleProveTitle }
                    if let act { p { say.consoleProving(act) } }
                    p(.class("muted")) { say.consoleProveIntro }
                }
                form(.action(action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    for field in fields { input(.type(.hidden), .name(field.name), .value(field.value)) }
                    if asksForCode {
                        FactorField(Self.code, error: error, say: say)
                    } else {
                        Field(
                            Self.password, label: say.passwordLabel, type: .password, error: error,
                            .autocomplete(.currentPassword), .autofocus)
                    }
                    SubmitButton(say.consoleProve)
                }
                p { ActionLink(say.consoleProveLater, to: frame.place?.home ?? ConsoleAddress.account) }
            }
        }
    }
}

/// Six digits of the app, or a recovery code.
struct FactorField: View {
    let name: String
    let error: String?
    let say: any Language

    init(_ name: String = "code", error: String?, say: any Language) {
        self.name = name
        self.error = error
        self.say = say
    }

    var body: Markup {
        Field(
            name, label: say.consoleCodeLabel, hint: say.consoleCodeHint, error: error, .autocomplete(.oneTimeCode),
            .autocapitalize("none"), .maxlength(40), .spellcheck(false), .autofocus)
    }
}
