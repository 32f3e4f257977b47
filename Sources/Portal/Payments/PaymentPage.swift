import HTML
import Localization
import Web

/// One thing that is to be paid, and the ways to pay it (S36).
struct PaymentPage: View {
    let frame: PageFrame
    let plan: String
    let amount: String
    /// When it is due, and what happens next.
    let sentences: [String]
    /// Why the last try was refused.
    let decline: String?
    let ways: WaysToPay
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.purposeTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.purposeTitle }
                    p(.class("muted")) { plan }
                }
                Amount(amount, size: .large)
                div(.class("stack tight")) {
                    if let decline { p(.class("warning")) { decline } }
                    for sentence in sentences { p { sentence } }
                }
                div(.class("actions")) { PayButtons(ways: ways, token: token) }
                if ways.leaveHere { Assurance(say.payHint) }
            }
            p { ActionLink(say.backToPending, to: back, icon: .back) }
        }
    }
}
