import HTML
import Localization
import Web

/// One payment that waits, and two ways to complete it. Nothing else of the account is told.
struct RecoveryPage: View {
    let frame: PageFrame
    /// The plan, or what the invoice is for.
    let what: String
    let amount: String
    let token: String
    /// `Venció el 3 de marzo de 2026`.
    var due: String?
    /// Why the last charge was refused, and what to do; its card is not told.
    var decline: String?
    /// While it is on its way, what is awaited: nobody should pay twice (P3).
    var waits: String?
    /// Where the data of the awaited transfer are.
    var transfer: String?
    var replace: Way?
    var pay: Way?
    /// How many of their bank's may be chosen where it is paid.
    var instalments: String?

    struct Way: Sendable {
        let label: String
        let address: String
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.purposeTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.card.markup }
                    h1 { say.purposeTitle }
                    p(.class("muted")) { say.purposeIntro(frame.merchant) }
                }
                Amount(amount, note: what, size: .large)
                if let due { p { due } }
                if let decline { p(.class("tile-detail late")) { decline } }
                if let waits { p { waits } }
                if let transfer { p { LinkButton(say.seeTransfer, to: transfer, .primary) } }
                if let replace {
                    div(.class("stack tight")) {
                        PostButton(replace.label, to: replace.address, token: token, .primary, icon: .card)
                        p(.class("small muted")) { say.replaceMethodHint }
                    }
                }
                if let pay {
                    PostButton(pay.label, to: pay.address, token: token, replace == nil ? .primary : .secondary)
                }
                if replace != nil || pay != nil { Assurance(say.payHint) }
                if let instalments { p(.class("muted small")) { instalments } }
            }
        }
    }
}
