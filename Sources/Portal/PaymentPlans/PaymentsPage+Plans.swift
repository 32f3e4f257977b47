import HTML
import Localization
import Web

extension PaymentsPage {
    struct Plan: Sendable {
        /// Of the next instalment, or the last.
        let day: String
        let summary: String
        let standing: PaymentPlanStanding
        let address: String
    }
}

/// The promises of a customer, each with how it stands.
struct PlanList: View {
    let plans: [PaymentsPage.Plan]
    let say: any Language

    var body: Markup {
        ul(.class("tiles")) {
            for plan in plans {
                li {
                    div(.class("tile")) {
                        div(.class("tile-text")) {
                            span(.class("tile-title")) {
                                a(.href(plan.address)) { plan.day }
                                Badge(say.status(plan.standing), plan.standing.tone)
                            }
                            span(.class("tile-detail")) { plan.summary }
                        }
                    }
                }
            }
        }
    }
}
