import HTML
import Localization
import Web

/// What is left to pay and what was paid (S35–S37).
struct PaymentsPage: View {
    let frame: PageFrame
    /// One amount per currency, ready to print.
    let owed: [String]
    let pending: [Pending]
    let paid: [Paid]
    let token: String

    struct Pending: Sendable {
        let plan: String
        let amount: String
        let standing: InvoiceStanding
        /// `Venció el 3 de marzo de 2026`, and what happens next.
        let sentences: [String]
        let decline: String?
        /// Nil while a payment is on its way: nobody should pay twice.
        let pay: String?
        /// Where to see what became of a payment that is on its way.
        let follow: String?
        let details: String?
    }

    struct Paid: Sendable {
        let plan: String
        let amount: String
        /// `Pagado el 14 de marzo de 2026`.
        let sentence: String
        let details: String?
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.pendingSection) {
            div(.class("page-head")) {
                div {
                    h1 { say.pendingSection }
                    p(.class("lede")) { say.pendingIntro }
                }
            }
            if pending.isEmpty {
                Card { EmptyState(.check, say.upToDate, text: say.nothingOwed) }
            } else {
                Card(owed.count == 1 ? say.totalOwed : nil, id: "owed") {
                    if owed.count == 1 { Amount(owed[0], note: say.pendingCount(pending.count), size: .large) }
                    div(.class("tiles")) { for item in pending { tile(item) } }
                    Assurance(say.payHint)
                }
            }
            Card(say.paymentsMade, id: "paid", kind: .flush) {
                if paid.isEmpty {
                    p(.class("tile muted")) { say.nothingPaidYet }
                } else {
                    ul(.class("tiles")) { for item in paid { li { tile(item) } } }
                }
            }
        }
    }

    private func tile(_ item: Pending) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) {
                    name(item.plan, item.details)
                    Badge(item.standing, in: say)
                }
                for sentence in item.sentences { span(.class("tile-detail")) { sentence } }
                if let decline = item.decline { span(.class("tile-detail warning")) { decline } }
            }
            div(.class("row")) {
                Amount(item.amount)
                if let pay = item.pay {
                    PostButton(say.pay, to: pay, token: token, .primary, about: item.plan + ", " + item.amount)
                }
                if let follow = item.follow { LinkButton(say.checkAgain, to: follow) }
            }
        }
    }

    /// What was paid for leads to its invoice, where invoices are shown.
    @MarkupBuilder private func name(_ plan: String, _ details: String?) -> Markup {
        if let details { a(.href(details)) { plan } } else { span { plan } }
    }

    private func tile(_ item: Paid) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) { name(item.plan, item.details) }
                span(.class("tile-detail")) { item.sentence }
            }
            Amount(item.amount)
        }
    }
}
