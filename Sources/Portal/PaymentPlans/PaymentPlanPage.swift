import HTML
import Localization
import Web

/// A promise to pay, while it stands and after: kept, broken, or taken back.
struct PaymentPlanPage: View {
    let frame: PageFrame
    let standing: PaymentPlanStanding
    /// What that means, and what is under way.
    let sentences: [String]
    let total: String
    let instalments: [InstalmentTile]
    let about: [String]
    /// What it is charged to, and what ends it.
    let terms: [String]
    /// Where its customer confirms what their bank asks about.
    let confirmation: String?
    /// Where it is asked whether to take it back, while that can be.
    let undoing: String?
    /// Whether what it was about is to be paid otherwise.
    let isOwed: Bool
    let back: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.paymentPlan + ": " + say.status(standing), width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.paymentPlan }
                    p { Badge(say.status(standing), standing.tone) }
                    for sentence in sentences { p { sentence } }
                }
                Amount(total, note: about.joined(separator: ", "), size: .large)
                ul(.class("tiles")) { for instalment in instalments { li { instalment } } }
                if !terms.isEmpty { div(.class("stack tight")) { for term in terms { p(.class("muted")) { term } } } }
                div(.class("actions")) {
                    if let confirmation { LinkButton(say.continuePayment, to: confirmation, .primary) }
                    LinkButton(say.backToPending, to: back, isOwed ? .primary : .secondary)
                    if let undoing { LinkButton(say.undoPlan, to: undoing) }
                }
            }
        }
    }
}

extension PaymentPlanStanding {
    var tone: Tone {
        switch self {
        case .active: .progress
        case .kept: .positive
        case .broken, .declined: .negative
        case .canceled, .ended: .neutral
        }
    }
}
