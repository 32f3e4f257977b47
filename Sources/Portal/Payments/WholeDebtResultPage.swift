import HTML
import Localization
import Web

/// What became of "Pagar todo", one thing after the other: which were paid, and which were not.
struct WholeDebtResultPage: View {
    let frame: PageFrame
    let title: String
    let icon: Icon
    let sentences: [String]
    let parts: [Part]
    /// What to do about what is left, the first thing first.
    let ways: [WaysToPay.Way]
    /// Where to look again, while a bank has not said.
    let again: String?
    let refresh: Refresh?
    let back: String
    let token: String

    struct Part: Sendable {
        let plan: String
        let amount: String
        let standing: InvoiceStanding
        let sentence: String
        /// The bank wants to see its customer about this one.
        let confirm: WaysToPay.Way?
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: title, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { icon.markup }
                    h1 { title }
                    for sentence in sentences { p { sentence } }
                }
                ul(.class("tiles")) { for part in parts { li { tile(part) } } }
                div(.class("actions")) {
                    for (index, way) in ways.enumerated() {
                        PostButton(
                            way.label, to: way.address, token: token, index == 0 ? .primary : .secondary,
                            fields: way.fields.map { ($0.name, $0.value) })
                    }
                    if let again { LinkButton(say.checkAgain, to: again, .primary, icon: .refresh) }
                    LinkButton(say.backToPending, to: back, ways.isEmpty && again == nil ? .primary : .secondary)
                }
                if let refresh { RefreshNote(refresh: refresh, say: say) }
            }
        }
    }

    private func tile(_ part: Part) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) {
                    span { part.plan }
                    Badge(part.standing, in: say)
                }
                span(.class("tile-detail")) { part.sentence }
            }
            Amount(part.amount)
            if let confirm = part.confirm {
                div(.class("actions whole")) {
                    PostButton(confirm.label, to: confirm.address, token: token, .primary, about: part.plan)
                }
            }
        }
    }
}
