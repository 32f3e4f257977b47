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
    /// How many of their bank's may be chosen where it is paid.
    var instalments: String? = nil
    /// What it is for, as its product looks, and what its merchant wrote on it.
    var picture: String? = nil
    var note: [String] = []
    /// Where it is promised for another day, or that promise is seen.
    var arrangement: (label: String, address: String)? = nil
    /// A POST drops the change that it pays for; nil for what is owed.
    var drop: String? = nil

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.purposeTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.purposeTitle }
                    if let picture { ProductPicture(plan, picture: picture) }
                    p(.class("muted")) { plan }
                    for paragraph in note { p { paragraph } }
                }
                Amount(amount, size: .large)
                div(.class("stack tight")) {
                    if let decline { p(.class("warning")) { decline } }
                    for sentence in sentences { p { sentence } }
                }
                div(.class("actions")) {
                    PayButtons(ways: ways, token: token)
                    if let arrangement { LinkButton(arrangement.label, to: arrangement.address) }
                    if let drop { PostButton(say.dropChange, to: drop, token: token, .quiet) }
                }
                if ways.leaveHere { Assurance(say.payHint) }
                if let instalments { p(.class("muted small")) { instalments } }
            }
            p { ActionLink(say.backToPending, to: back, icon: .back) }
        }
    }
}
