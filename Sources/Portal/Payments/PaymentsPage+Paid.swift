import HTML
import Web

extension PaymentsPage {
    struct Paid: Sendable {
        let plan: String
        let amount: String
        /// `Pagado el 14 de marzo de 2026`.
        let sentence: String
        let details: String?
    }

    func tile(_ item: Paid) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) { name(item.plan, item.details) }
                span(.class("tile-detail")) { item.sentence }
            }
            Amount(item.amount)
        }
    }
}
