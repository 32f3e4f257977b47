import HTML
import Localization
import Web

/// A key or a secret that was made just now: it is shown here and never again.
struct SecretPage: View {
    let frame: ConsoleFrame
    let title: String
    let label: String
    let secret: String
    /// What else is to be known, a sentence each.
    let sentences: [String]
    let back: (label: String, address: String)

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: title, width: .narrow) {
            Card {
                h1 { title }
                Notice(say.consoleShownOnce, .attention)
                DataList([.init(label) { code(.class("secret-groups"), .id("secret")) { secret } }])
                div(.class("stack tight")) { for sentence in sentences { p { sentence } } }
                p { LinkButton(back.label, to: back.address, .primary) }
            }
        }
    }
}
