import HTML
import Localization
import Web

/// What is left to pay and what was paid (S35–S37).
struct PaymentsPage: View {
    let frame: PageFrame
    /// One amount per currency, ready to print.
    let owed: [String]
    /// Where all of it is paid in one go, and what that is (U6).
    let everything: (amount: String, address: String)?
    let pending: [Pending]
    /// On its way: nobody should pay it twice (P3).
    let waiting: [Waiting]
    let paid: [Paid]
    let token: String
    /// Where all of it is, with what was tried, refunded and credited.
    var history: String? = nil
    /// Where several of them are paid in one go: at least two can be chosen.
    var choosing: String? = nil
    /// Where an amount is paid towards them.
    var amount: String? = nil

    struct Pending: Sendable {
        let plan: String
        let amount: String
        let standing: InvoiceStanding
        /// `Venció el 3 de marzo de 2026`, and what happens next.
        let sentences: [String]
        let decline: String?
        let ways: WaysToPay?
        let details: String?
        /// The name of the box that chooses it; nil for what is paid by itself.
        var choice: String? = nil
    }

    struct Waiting: Sendable {
        let plan: String
        let amount: String
        let standing: InvoiceStanding
        /// Who is to act, and how long that takes.
        let sentence: String
        /// Where to see what became of it.
        let follow: (label: String, address: String)?
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
            if pending.isEmpty, waiting.isEmpty {
                Card { EmptyState(.check, say.upToDate, text: say.nothingOwed) }
            }
            if !pending.isEmpty {
                Card(owed.count == 1 ? say.totalOwed : nil, id: "owed") {
                    if owed.count == 1 { Amount(owed[0], note: say.pendingCount(pending.count), size: .large) }
                    if let everything {
                        div(.class("actions")) {
                            LinkButton(say.payEverything(everything.amount), to: everything.address, .primary)
                        }
                    }
                    div(.class("tiles")) { for item in pending { tile(item) } }
                    if choosing != nil || amount != nil { SomeOfThem(choosing: choosing, amount: amount, say: say) }
                    if pending.contains(where: { $0.ways?.leaveHere == true }) { Assurance(say.payHint) }
                }
            }
            if !waiting.isEmpty {
                Card(say.paymentsUnderWay, id: "waiting") {
                    div(.class("tiles")) { for item in waiting { tile(item) } }
                }
            }
            Card(say.paymentsMade, id: "paid", action: wholeHistory, kind: .flush) {
                if paid.isEmpty {
                    p(.class("tile muted")) { say.nothingPaidYet }
                } else {
                    ul(.class("tiles")) { for item in paid { li { tile(item) } } }
                }
            }
        }
    }

    @MarkupBuilder private var wholeHistory: Markup {
        if let history { ActionLink(say.paymentHistory, to: history) }
    }

    private func tile(_ item: Pending) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) {
                    name(item.plan, item.details)
                    Badge(item.standing, in: say)
                }
                for sentence in item.sentences { span(.class("tile-detail")) { sentence } }
                if let decline = item.decline { span(.class("tile-detail late")) { decline } }
            }
            Amount(item.amount)
            if let ways = item.ways {
                div(.class("actions whole")) {
                    if choosing != nil, let choice = item.choice { ChoiceBox(choice, of: item.plan, in: say) }
                    PayButtons(
                        ways: ways, token: token, about: item.plan, first: everything == nil ? .primary : .secondary)
                }
            }
        }
    }

    private func tile(_ item: Waiting) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) {
                    name(item.plan, item.details)
                    Badge(item.standing, in: say)
                }
                span(.class("tile-detail")) { item.sentence }
            }
            Amount(item.amount)
            if let follow = item.follow {
                div(.class("actions whole")) { LinkButton(follow.label, to: follow.address) }
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
