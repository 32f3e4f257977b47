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
    let pausing: Pausing
    let leaving: Leaving
    /// Where one that has ended is reactivated; nil when that is not offered.
    let reactivation: String?
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: facts.plan) {
            div(.class("page-head")) {
                div(.class("row")) {
                    ProductPicture(facts.plan, picture: facts.picture)
                    div {
                        h1 { facts.plan }
                        Badge(facts.standing, saying: facts.badge, in: say)
                    }
                }
            }
            if facts.needsAttention {
                Notice(
                    facts.next + ".", .attention,
                    action: markup { if let list = owed.list { LinkButton(say.seePending, to: list) } })
                if let ways = owed.ways { div(.class("actions")) { PayButtons(ways: ways, token: token) } }
            }
            for words in owed.waiting {
                Notice(
                    words.sentence, .information,
                    action: markup { if let link = words.link { LinkButton(link.label, to: link.address) } })
            }
            Card {
                Amount(facts.amount, note: facts.frequency, size: .large)
                if !facts.needsAttention, owed.waiting.isEmpty { p { facts.next + "." } }
                if let description { p(.class("muted")) { description } }
                DataList(rows)
            }
            if facts.charged != nil || method != nil || editMethod != nil { methodCard }
            if let reactivation { p { LinkButton(say.reactivate, to: reactivation, .primary) } }
            changingPart
            pausingPart
            leavingPart
        }
    }

    private var rows: [DataList.Fact] {
        var rows = [DataList.Fact(say.includesLabel) { ul { for item in items { li { item } } } }]
        rows += dates.map { .init($0.label, $0.value) }
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

    @MarkupBuilder private var changingPart: Markup {
        if let undo = changing.undo {
            Card { div(.class("row spread")) { PostButton(say.keepPlan, to: undo, token: token, .primary) } }
        }
        if let choice = changing.choice { p { LinkButton(say.changePlan, to: choice) } }
    }

    @MarkupBuilder private var pausingPart: Markup {
        switch pausing {
        case .none: Markup.empty
        case .offered(let address): p { LinkButton(say.pauseSubscription, to: address) }
        case .toCome(let address):
            Card { div(.class("row spread")) { PostButton(say.undoPause, to: address, token: token, .primary) } }
        case .resting(let address):
            Card { div(.class("row spread")) { LinkButton(say.resumeNow, to: address, .primary) } }
        }
    }

    @MarkupBuilder private var leavingPart: Markup {
        switch leaving {
        case .none: Markup.empty
        case .offered(let address): p { LinkButton(say.cancelSubscription, to: address, .quiet) }
        case .undo(let address):
            Card { div(.class("row spread")) { PostButton(say.undoCancellation, to: address, token: token, .primary) } }
        case .byAsking(let merchant, let email):
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
