import HTML
import Localization
import Web

/// "Pagar todo", what was chosen of it, or an amount: what it is made of, before one press pays it (U6).
struct WholeDebtPage: View {
    let frame: PageFrame
    /// "Pagar todo", or what else is asked about.
    let title: String
    let total: String
    let parts: [Part]
    /// Why the last charge was refused, where that is why nothing stored can pay.
    let decline: String?
    /// The first is the one to take.
    let ways: [Way]
    /// A method is added first.
    let isAdded: Bool
    let back: String
    let token: String
    /// What is said of an amount, in place of how many things it pays.
    var amount: AmountWords?

    struct AmountWords: Sendable {
        /// What stays owed, where something does.
        let left: String?
        let change: String
        /// That something was paid a moment ago, and this is another payment.
        var lately: String?
    }

    struct Part: Sendable {
        let plan: String
        let amount: String
        let sentence: String
    }

    struct Way: Sendable {
        let label: String
        let address: String
        let fields: [WaysToPay.Field]
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: title, width: .narrow) {
            Card {
                h1 { title }
                Amount(total, note: amount == nil ? say.pendingCount(parts.count) : nil, size: .large)
                ul(.class("tiles")) {
                    for part in parts {
                        li(.class("tile")) {
                            div(.class("tile-text")) {
                                span(.class("tile-title")) { part.plan }
                                span(.class("tile-detail")) { part.sentence }
                            }
                            Amount(part.amount)
                        }
                    }
                }
                div(.class("stack tight")) {
                    if let decline { p(.class("warning")) { decline } }
                    if let lately = amount?.lately { p(.class("warning")) { lately } }
                    if let left = amount?.left { p { left } }
                    if isAdded || parts.count > 1 {
                        p { isAdded ? say.askedBeforeCharging : say.separateCharges(parts.count) }
                    }
                }
                div(.class("actions")) {
                    for (index, way) in ways.enumerated() {
                        PostButton(
                            way.label, to: way.address, token: token, index == 0 ? .primary : .secondary,
                            fields: way.fields.map { ($0.name, $0.value) })
                    }
                    if let amount { LinkButton(say.changeAmount, to: amount.change) }
                    LinkButton(amount == nil ? say.payOneByOne : say.backToPending, to: back)
                }
            }
        }
    }
}
