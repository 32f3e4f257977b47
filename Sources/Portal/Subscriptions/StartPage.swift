import HTML
import Localization
import Web

/// Before something begins that is charged today: how much, with what, and when again.
struct StartPage: View {
    let frame: PageFrame
    let title: String
    let plan: String
    /// A sentence each.
    let consequences: [String]
    /// What the button that begins it says.
    let confirm: String
    let action: String
    /// What the way back says.
    let decline: String
    let back: String
    let token: String

    var body: Markup {
        PageLayout(frame, title: title, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { title }
                    for consequence in consequences { p { consequence } }
                }
                div(.class("actions")) {
                    PostButton(confirm, to: action, token: token, .primary)
                    LinkButton(decline, to: back)
                }
            }
        }
    }
}
