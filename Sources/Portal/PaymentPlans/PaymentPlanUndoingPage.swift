import HTML
import Localization
import Web

/// What follows when a promise is taken back, before the press that does it.
struct PaymentPlanUndoingPage: View {
    let frame: PageFrame
    /// A sentence each: what is due then, what is tried next, and that it is final.
    let consequences: [String]
    let action: String
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.undoPlanTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.undoPlanTitle }
                    for consequence in consequences { p { consequence } }
                }
                div(.class("actions")) {
                    PostButton(say.undoPlan, to: action, token: token, .danger)
                    LinkButton(say.backToAgreement, to: back)
                }
            }
        }
    }
}
