import HTML
import Localization
import Web

/// A promise to pay, while it stands and after: kept, broken, or taken back.
struct PaymentPlanPage: View {
    let frame: PageFrame
    let standing: PaymentPlanStanding
    let total: String
    let parts: [InstalmentTile]
    let about: [String]
    /// Where it is taken back, while that can be.
    let undoing: String?
    /// Whether what it was about is to be paid otherwise.
    let isOwed: Bool
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.paymentPlan + ": " + say.status(standing), width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.paymentPlan }
                    p { Badge(say.status(standing), standing.tone) }
                    p { say.explained(standing) }
                }
                Amount(total, note: about.joined(separator: ", "), size: .large)
                ul(.class("tiles")) { for part in parts { li { part } } }
                div(.class("actions")) {
                    LinkButton(say.backToPending, to: back, isOwed ? .primary : .secondary)
                    if let undoing { PostButton(say.undoPlan, to: undoing, token: token, .secondary) }
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
