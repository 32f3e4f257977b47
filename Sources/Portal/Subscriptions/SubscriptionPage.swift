import HTML
import Localization
import Web
import Wording

/// One subscription, with the way out at the end (S46–S54).
struct SubscriptionPage: View {
    let frame: PageFrame
    let facts: SubscriptionCard.Facts
    /// What the merchant says of it (S29).
    let description: String?
    /// What it consists of, a line each: `Plan mensual × 2`.
    let items: [String]
    /// What is next, until when, since when.
    let dates: [(label: String, value: String)]
    let owed: Owed
    let method: MethodWords?
    /// Where another method is chosen; nil when that is not allowed.
    let editMethod: String?
    let changing: Changing
    /// Whom its invoices are made out to, and where that is changed; nil when neither is shown.
    let billedTo: (name: String, edit: String?)?
    /// Where a code is typed; nil when none is taken.
    let promotion: String?
    let pausing: Pausing
    let leaving: Leaving
    /// Where one that has ended is reactivated; nil when that is not offered.
    let reactivation: String?
    let token: String
    /// A change of plan that was not paid, or not yet.
    var unpaid: UnpaidChange? = nil
    /// How the next charge comes to its amount.
    var why: DerivationDetails? = nil

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: facts.plan) {
            div(.class("page-head")) {
                div(.class("row")) {
                    ProductPicture(facts.plan, picture: facts.picture)
                    div {
                        h1 { facts.plan }
                        facts.badge(in: say)
                    }
                }
            }
            if facts.needsAttention {
                Notice(
                    facts.next + ".", .attention,
                    action: markup { if let list = owed.list { LinkButton(say.seePending, to: list) } })
                if let ways = owed.ways { div(.class("actions")) { PayButtons(ways: ways, token: token) } }
            }
            if let unpaid { unpaid }
            for words in owed.waiting {
                Notice(
                    words.sentence, .progress,
                    action: markup { if let link = words.link { LinkButton(link.label, to: link.address) } })
            }
            Card {
                Amount(facts.amount, note: facts.frequency, size: .large)
                if !facts.needsAttention, owed.waiting.isEmpty { p { facts.next + "." } }
                if let description { p(.class("muted")) { description } }
                DataList(rows)
                if let why { why }
            }
            if facts.charged != nil || method != nil || editMethod != nil { methodCard }
            if let reactivation { p { LinkButton(say.reactivate, to: reactivation, .primary) } }
            undoing
            offers
        }
    }

    private var rows: [DataList.Fact] {
        var rows = [DataList.Fact(say.includesLabel) { ul { for item in items { li { item } } } }]
        rows += dates.map { .init($0.label, $0.value) }
        if let billedTo {
            rows.append(
                DataList.Fact(say.billedToLabel) {
                    p { billedTo.name }
                    if let edit = billedTo.edit {
                        ActionLink(say.edit, to: edit, icon: .pencil, about: say.billedToLabel.lowercased())
                    }
                })
        }
        return rows
    }

    private var methodCard: Card {
        Card(
            say.methodLabel, id: "method",
            action: markup {
                if let editMethod {
                    ActionLink(say.editMethod, to: editMethod, icon: .pencil, about: say.methodLabel.lowercased())
                }
            }
        ) {
            if let method { method.tile(isDefault: false, say) }
            if let charged = facts.charged {
                p(.class("muted")) { charged + "." }
            } else if method == nil {
                p(.class("muted")) { say.chargedToNothing + "." }
            }
        }
    }

    /// What has been asked for and can be taken back, or up again.
    @MarkupBuilder private var undoing: Markup {
        if let undo = changing.undo { taking(PostButton(say.keepPlan, to: undo, token: token, .primary)) }
        switch pausing {
        case .none, .offered: Markup.empty
        case .toCome(let address): taking(PostButton(say.undoPause, to: address, token: token, .primary))
        case .resting(let address): taking(LinkButton(say.resumeNow, to: address, .primary))
        }
        if case .undo(let address) = leaving {
            taking(PostButton(say.undoCancellation, to: address, token: token, .primary))
        }
    }

    private func taking(_ button: some View) -> Card { Card { div(.class("row spread")) { button } } }

    /// The way out is the last.
    @MarkupBuilder private var offers: Markup {
        let buttons = markup {
            if let choice = changing.choice { LinkButton(say.changePlan, to: choice) }
            if let promotion { LinkButton(say.usePromotionCode, to: promotion) }
            if case .offered(let address) = pausing { LinkButton(say.pauseSubscription, to: address) }
            if case .offered(let address) = leaving { LinkButton(say.cancelSubscription, to: address, .quiet) }
        }
        if !buttons.isEmpty { div(.class("actions")) { buttons } }
        if case .byAsking(let merchant, let email) = leaving {
            p(.class("muted small")) {
                say.cancelByAsking(merchant)
                if let email {
                    " "
                    a(.href("mailto:" + email)) { email }
                }
            }
        }
    }
}
