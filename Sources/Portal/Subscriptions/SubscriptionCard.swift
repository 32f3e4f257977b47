import HTML
import Localization
import Web

/// A subscription in a list: picture, plan, price and frequency, what happens next, and what will be charged (S28–S32, U1).
struct SubscriptionCard: View {
    let facts: Facts
    let say: any Language

    /// Ready to print.
    struct Facts: Sendable {
        let plan: String
        /// Served by us, or nil: then a tile with the plan's initial.
        let picture: String?
        let amount: String
        /// `al mes`.
        let frequency: String
        let standing: SubscriptionStanding
        /// What its badge says instead of the standing's name: `Termina el 13 dic`.
        var badge: String?
        /// `Se renueva el 14 de junio de 2026`.
        let next: String
        /// `Se cobrará con Visa terminada en 4242`; nil when nothing more is charged.
        let charged: String?
        /// Whether something must be done for it to go on.
        let needsAttention: Bool
        /// Whether all that it owes is promised for days to come: then nobody has to act.
        let isPromised: Bool
        let address: String

        func badge(in say: any Language) -> Badge {
            isPromised ? Badge(.promised as InvoiceStanding, in: say) : Badge(standing, saying: badge, in: say)
        }
    }

    var body: Markup {
        div(.class("tile product")) {
            ProductPicture(facts.plan, picture: facts.picture)
            div(.class("tile-text")) {
                span(.class("tile-title")) {
                    a(.href(facts.address)) { facts.plan }
                    facts.badge(in: say)
                }
                Amount(facts.amount, note: facts.frequency)
                span(facts.needsAttention ? .class("tile-detail warning") : .class("tile-detail")) { facts.next }
                if let charged = facts.charged { span(.class("tile-detail")) { charged } }
            }
        }
    }
}
