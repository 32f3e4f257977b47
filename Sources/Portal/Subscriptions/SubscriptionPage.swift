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
    let pausing: Pausing
    let leaving: Leaving
    /// Where one that has ended is reactivated; nil when that is not offered.
    let reactivation: String?
    let token: String

    /// What it owes, and what can be done about it.
    struct Owed: Sendable {
        /// When there is one thing to pay.
        let ways: WaysToPay?
        /// Where one chooses among several.
        let list: String?
        let waiting: [WaitingWords]
    }

    enum Pausing: Sendable {
        /// Lengths are chosen at this address.
        case offered(String)
        /// A POST takes it back.
        case toCome(undo: String)
        /// It rests: the page that says what resuming costs.
        case resting(resume: String)
        case none
    }

    enum Leaving: Sendable {
        /// It can be cancelled at this address.
        case offered(String)
        /// The portal does not offer it: whom to ask (the merchant may hide the option, not the way).
        case byAsking(merchant: String, email: String?)
        /// It is cancelled and not over: it can be kept by a POST to this address.
        case undo(String)
        case none
    }

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
