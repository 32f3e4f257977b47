import HTML
import Localization
import Web

/// What a pause means, day by day, before it is asked for.
struct PauseConfirmationPage: View {
    let frame: PageFrame
    let plan: String
    /// A sentence each: from when until when, what is charged, what can be undone.
    let consequences: [String]
    let action: String
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.pauseTitle(plan), width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.pauseTitle(plan) }
                    for consequence in consequences { p { consequence } }
                }
                div(.class("actions")) {
                    PostButton(say.confirmPause, to: action, token: token, .primary)
                    LinkButton(say.notPausing, to: back)
                }
            }
        }
    }
}
