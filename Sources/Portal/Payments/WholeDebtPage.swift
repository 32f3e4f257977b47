import HTML
import Localization
import Web

/// "Pagar todo": what it is made of, before one press pays it (U6).
struct WholeDebtPage: View {
    let frame: PageFrame
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
        PageLayout(frame, title: say.payEverything, width: .narrow) {
            Card {
                h1 { say.payEverything }
                Amount(total, note: say.pendingCount(parts.count), size: .large)
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
                    p { isAdded ? say.askedBeforeCharging : say.separateCharges(parts.count) }
                }
                div(.class("actions")) {
                    for (index, way) in ways.enumerated() {
                        PostButton(
                            way.label, to: way.address, token: token, index == 0 ? .primary : .secondary,
                            fields: way.fields.map { ($0.name, $0.value) })
                    }
                    LinkButton(say.payOneByOne, to: back)
                }
            }
        }
    }
}
