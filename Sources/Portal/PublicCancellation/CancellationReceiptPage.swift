import HTML
import Localization
import Web

/// The numbered receipt of what was asked without an account, and what comes next or came of it.
struct CancellationReceiptPage: View {
    let frame: PageFrame
    let title: String
    /// A sentence each.
    let sentences: [String]
    let facts: [DataList.Fact]
    /// Said small, below the facts.
    let advice: String?
    /// Whether the mailbox was proven.
    let isProved: Bool
    let home: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: title, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { isProved ? Icon.check.markup : Icon.mail.markup }
                    h1 { title }
                    for sentence in sentences { p { sentence } }
                }
                DataList(facts)
                if let advice { p(.class("small muted")) { advice } }
                p { ActionLink(say.goBack, to: home, icon: .back) }
            }
        }
    }
}
