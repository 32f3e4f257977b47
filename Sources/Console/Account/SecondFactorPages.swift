import Documents
import HTML
import Localization
import Web

/// What a second factor is for, before its secret is made.
struct SecondFactorStartPage: View {
    let frame: ConsoleFrame
    /// Whether their role asks for it: nothing else is shown before.
    let isNeeded: Bool
    /// Whether there is one already, which goes on until the new one is confirmed.
    let isAnother: Bool
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleFactorTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.lock.markup }
                    h1 { say.consoleFactorTitle }
                    if isNeeded { p { say.consoleFactorNeeded } }
                    p(.class("muted")) { say.consoleFactorIntro }
                    if isAnother { p(.class("muted")) { say.consoleFactorGoesOn } }
                }
                PostButton(say.consoleSetUpFactor, to: ConsoleAddress.secondFactorSetUp, token: token, .primary)
                if !isNeeded { p { ActionLink(say.goBack, to: ConsoleAddress.account) } }
            }
        }
    }
}

/// The secret, for a camera and for fingers, and the first code of it.
struct SecondFactorPage: View {
    let frame: ConsoleFrame
    let code: QRCode
    /// In groups: `JBSW Y3DP …`.
    let secret: String
    let error: String?
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleFactorTitle, width: .narrow, isRefused: error != nil) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.consoleFactorTitle }
                    p { say.consoleScan }
                    div(.class("second-factor-qr")) { QRDrawing(code, label: say.consoleQRLabel) }
                    p { say.consoleTypeSecret }
                    p(.class("secret-groups")) { secret }
                }
                form(.action(ConsoleAddress.secondFactor), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    Field(
                        "code", label: say.consoleFirstCode, error: error, .inputmode(.numeric),
                        .autocomplete(.oneTimeCode), .maxlength(16), .spellcheck(false), .autofocus(if: error != nil))
                    SubmitButton(say.consoleConfirmFactor)
                }
                div(.class("row")) {
                    PostButton(say.consoleOtherSecret, to: ConsoleAddress.secondFactorSetUp, token: token, .quiet)
                }
            }
        }
    }
}

/// What opens the door when the app is lost: each once.
struct RecoveryCodesPage: View {
    let frame: ConsoleFrame
    /// Whether the second factor has just been set up.
    let isFirst: Bool
    /// Whether there were others before.
    let isReplacing: Bool
    let codes: [String]

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleRecoveryTitle, width: .narrow) {
            if isFirst { Notice(say.consoleSecondFactorOn, .positive) }
            Card {
                div(.class("stack tight")) {
                    h1 { say.consoleRecoveryTitle }
                    p { say.consoleRecoveryIntro(replacing: isReplacing) }
                    ul(.class("recovery-codes")) { for code in codes { li { code } } }
                }
                p { LinkButton(say.consoleCodesKept, to: ConsoleAddress.root, .primary) }
            }
        }
    }
}
