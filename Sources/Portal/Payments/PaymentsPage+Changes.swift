import HTML
import Localization
import Web

extension PaymentsPage {
    /// It is made once it is paid: nothing is owed for it, and it can be dropped.
    struct Change: Sendable {
        let plan: String
        let amount: String
        /// What it waits for.
        let sentence: String
        let ways: WaysToPay?
        /// A POST drops it; nil where that is not allowed.
        let drop: String?
        let details: String?
    }

    var changesCard: Card {
        Card(say.changesToPay, id: "changes") {
            p { say.changesToPayExplained }
            div(.class("tiles")) { for change in changes { tile(change) } }
        }
    }

    private func tile(_ change: Change) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) { name(change.plan, change.details) }
                span(.class("tile-detail")) { change.sentence }
            }
            Amount(change.amount)
            div(.class("actions whole")) {
                if let ways = change.ways {
                    PayButtons(ways: ways, token: token, about: change.plan, first: .secondary)
                }
                if let drop = change.drop {
                    PostButton(say.dropChange, to: drop, token: token, .quiet, about: change.plan)
                }
            }
        }
    }
}
