import HTML
import Localization
import Web
import Wording

/// "Editar método de pago": one of those that are stored, or a new one (S48).
struct MethodChoicePage: View {
    let frame: PageFrame
    let plan: String
    let choices: [Choice]
    /// Where a new method is added for this subscription; nil when that is not allowed.
    let adding: String?
    let back: String
    let token: String

    struct Choice: Sendable {
        let words: MethodWords
        let isDefault: Bool
        /// Whether it is what will be charged as things stand.
        let isCharged: Bool
        /// The page that confirms the change.
        let address: String
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.chooseMethodTitle) {
            div(.class("page-head")) {
                div {
                    h1 { say.chooseMethodTitle }
                    p(.class("lede")) { plan }
                }
            }
            if !choices.isEmpty {
                Card(kind: .flush) {
                    ul(.class("tiles")) { for choice in choices { li { tile(choice) } } }
                }
            }
            if let adding {
                PostButton(
                    choices.isEmpty ? say.addMethod : say.addAnotherMethod, to: adding, token: token,
                    choices.isEmpty ? .primary : .secondary, icon: .plus)
                Assurance(say.addMethodHint)
            }
            p { ActionLink(say.goBack, to: back, icon: .back) }
        }
    }

    private func tile(_ choice: Choice) -> MethodTile {
        choice.words.tile(isDefault: choice.isDefault, say) {
            if choice.isCharged {
                Badge(say.usedNow, .positive)
            } else {
                LinkButton(say.useThisOne, to: choice.address)
            }
        }
    }
}
