import HTML
import Localization
import Web

/// What is about to be promised: every day and amount, before one press agrees to it.
struct PaymentPlanConfirmationPage: View {
    let frame: PageFrame
    let total: String
    let instalments: [InstalmentTile]
    /// What it pays.
    let about: [String]
    let chargedTo: String
    /// What is charged meanwhile, and is no part of it.
    let besides: [String]
    let label: String
    let fields: [WaysToPay.Field]
    let action: String
    let change: String
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.planReview, width: .narrow) {
            Card {
                h1 { say.planReview }
                Amount(total, note: about.joined(separator: ", "), size: .large)
                ul(.class("tiles")) { for instalment in instalments { li { instalment } } }
                div(.class("stack tight")) {
                    p { chargedTo }
                    for charge in besides { p { charge } }
                    p { say.planBreaks }
                    p(.class("muted")) { say.planTerms + " " + say.planMayEnd }
                }
                div(.class("actions")) {
                    PostButton(
                        label, to: action, token: token, .primary, fields: fields.map { ($0.name, $0.value) })
                    LinkButton(say.changePlanTerms, to: change)
                    LinkButton(say.backToPending, to: back)
                }
            }
        }
    }
}

/// One instalment: which it is, its day, and how it stands.
struct InstalmentTile: View {
    let title: String
    let day: String
    let amount: String
    /// Before it is promised, whether its customer hears of it again; nil for nothing to say.
    let status: String?

    var body: Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) { day }
                span(.class("tile-detail")) { status.map { title + " · " + $0 } ?? title }
            }
            Amount(amount)
        }
    }
}
