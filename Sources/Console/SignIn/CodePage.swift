import HTML
import Localization
import Web

/// Where the code of the app is typed.
struct CodePage: View {
    let frame: ConsoleFrame
    let error: String?
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleCodeTitle, width: .narrow, isRefused: error != nil) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.lock.markup }
                    h1 { say.consoleCodeTitle }
                    p(.class("muted")) { say.consoleCodeIntro }
                }
                form(.action(ConsoleAddress.code), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    FactorField(error: error, say: say)
                    SubmitButton(say.enter)
                }
                p { ActionLink(say.consoleOtherAccount, to: ConsoleAddress.signIn) }
            }
        }
    }
}
