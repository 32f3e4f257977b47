import HTML
import Localization
import Web

/// What is seen when something in the console cannot be shown. It says nothing of why, beyond what can be acted upon (K5).
struct ConsoleErrorPage: View {
    let trouble: Trouble
    let frame: ConsoleFrame
    let requestID: String?

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.title(of: trouble), width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { (trouble == .notFound ? Icon.info : .alert).markup }
                    h1 { say.title(of: trouble) }
                    p(.class("muted")) {
                        trouble == .forbidden ? say.consoleForbiddenAdvice : say.advice(for: trouble)
                    }
                    if let requestID { p(.class("small muted")) { say.consoleRequestID(requestID) } }
                    p { LinkButton(say.toTheStart, to: frame.place?.home ?? ConsoleAddress.root) }
                }
            }
        }
    }
}
