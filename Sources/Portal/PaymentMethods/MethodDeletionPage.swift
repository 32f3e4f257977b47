import HTML
import Localization
import Web
import Wording

/// The warning before a method goes, with its two ways on (S65) and what will be charged instead (S66, S67).
struct MethodDeletionPage: View {
    let frame: PageFrame
    let words: MethodWords
    let isDefault: Bool
    /// What becomes of the next charge, a sentence each.
    let consequences: [String]
    /// Nil when it may not go.
    let action: String?
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.deleteMethodTitle(words.title), width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.deleteMethodTitle(words.title) }
                    if action != nil { p { say.deleteMethodWarning } }
                    for consequence in consequences { p(.class("muted")) { consequence } }
                }
                div(.class("tiles")) { words.tile(isDefault: isDefault, say) }
                div(.class("actions")) {
                    if let action { PostButton(say.delete, to: action, token: token, .danger, about: words.title) }
                    LinkButton(say.keepMethod, to: back)
                }
            }
        }
    }
}
