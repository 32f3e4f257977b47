import HTML
import Localization
import Web

/// What is left to pay and what was paid (S35–S37).
struct PaymentsPage: View {
    let frame: PageFrame
    /// One amount per currency, ready to print.
    let owed: [String]
    /// Where all of it is paid in one go (U6).
    let everything: (label: String, address: String)?
    let pending: [Pending]
    /// On its way: nobody should pay it twice (P3).
    let waiting: [Waiting]
    let changes: [Change]
    let paid: [Paid]
    let token: String
    /// Where all of it is, with what was tried, refunded and credited.
    var history: String? = nil
    /// Where several of them are paid in one go: at least two can be chosen.
    var choosing: String? = nil
    /// Where an amount is paid towards them.
    var amount: String? = nil
    /// Where all of them are promised for another day.
    var arranging: (label: String, address: String)? = nil
    var plans: [Plan] = []
    /// Why neither is offered, and where that is mended, if it can be.
    var apart: (sentence: String, methods: String?)? = nil

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
        /// Where it is promised for another day, or that promise is seen.
        var arrangement: (label: String, address: String)? = nil
        /// What it is for, as its product looks, and what its merchant wrote on it.
        var picture: String? = nil
        var note: [String] = []
    }

    var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.pendingSection) {
            div(.class("page-head")) {
                div {
                    h1 { say.pendingSection }
                    p(.class("lede")) { say.pendingIntro }
                }
            }
            if pending.isEmpty, waiting.isEmpty, changes.isEmpty {
                Card { EmptyState(.check, say.upToDate, text: say.nothingOwed) }
            }
            if !pending.isEmpty {
                Card(owed.count == 1 ? say.totalOwed : nil, id: "owed") {
                    if owed.count == 1 { Amount(owed[0], note: say.pendingCount(pending.count), size: .large) }
                    if let everything {
                        div(.class("actions")) {
                            LinkButton(everything.label, to: everything.address, .primary)
                        }
                    }
                    div(.class("tiles")) { for item in pending { tile(item) } }
                    if choosing != nil || amount != nil || arranging != nil {
                        SomeOfThem(choosing: choosing, amount: amount, arranging: arranging, say: say)
                    }
                    if let apart {
                        p(.class("small muted")) { apart.sentence }
                        if let methods = apart.methods { p { ActionLink(say.addMethod, to: methods) } }
                    }
                    if pending.contains(where: { $0.ways?.leaveHere == true }) { Assurance(say.payHint) }
                }
            }
            if !waiting.isEmpty {
                Card(say.paymentsUnderWay, id: "waiting") {
                    div(.class("tiles")) { for item in waiting { tile(item) } }
                }
            }
            if !changes.isEmpty { changesCard }
            if !plans.isEmpty {
                Card(say.paymentPlans, id: "plans", kind: .flush) { PlanList(plans: plans, say: say) }
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
        div(item.picture == nil ? .class("tile") : .class("tile product")) {
            if let picture = item.picture { ProductPicture(item.plan, picture: picture) }
            div(.class("tile-text")) {
                span(.class("tile-title")) {
                    name(item.plan, item.details)
                    Badge(item.standing, in: say)
                }
                for paragraph in item.note { span(.class("tile-detail")) { paragraph } }
                for sentence in item.sentences { span(.class("tile-detail")) { sentence } }
                if let decline = item.decline { span(.class("tile-detail late")) { decline } }
            }
            Amount(item.amount)
            if let ways = item.ways {
                div(.class("actions whole")) {
                    if choosing != nil, let choice = item.choice { ChoiceBox(choice, of: item.plan, in: say) }
                    PayButtons(
                        ways: ways, token: token, about: item.plan, first: everything == nil ? .primary : .secondary)
                    if let other = item.arrangement { LinkButton(other.label, to: other.address, about: item.plan) }
                }
            }
        }
    }

    private func tile(_ item: Waiting) -> Markup {
        div(item.picture == nil ? .class("tile") : .class("tile product")) {
            if let picture = item.picture { ProductPicture(item.plan, picture: picture) }
            div(.class("tile-text")) {
                span(.class("tile-title")) {
                    name(item.plan, item.details)
                    Badge(item.standing, in: say)
                }
                for paragraph in item.note { span(.class("tile-detail")) { paragraph } }
                span(.class("tile-detail")) { item.sentence }
            }
            Amount(item.amount)
            if let follow = item.follow {
                div(.class("actions whole")) { LinkButton(follow.label, to: follow.address) }
            }
        }
    }

    /// What was paid for leads to its invoice, where invoices are shown.
    @MarkupBuilder func name(_ plan: String, _ details: String?) -> Markup {
        if let details { a(.href(details)) { plan } } else { span { plan } }
    }
}
