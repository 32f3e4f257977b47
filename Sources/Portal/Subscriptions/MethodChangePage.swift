import HTML
import Localization
import Web
import Wording

/// The confirmation with "Actualizar" (S49): what will be charged from now on, and what is charged at once (S69).
struct MethodChangePage: View {
    let frame: PageFrame
    let plan: String
    let words: MethodWords
    /// What is pending and will be tried at once, ready to print.
    let pending: String?
    let action: String
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.confirmMethodTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.confirmMethodTitle }
                    p { say.confirmMethod(plan, words.title) }
                    if let pending { p(.class("muted")) { say.retryNotice(pending) } }
                }
                words.tile(isDefault: false, say)
                div(.class("actions")) {
                    PostButton(say.update, to: action, token: token, .primary)
                    LinkButton(say.goBack, to: back)
                }
            }
        }
    }
}
