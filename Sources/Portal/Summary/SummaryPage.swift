import HTML
import Localization
import Web
import Wording

/// The first page (S24): what is owed and what is subscribed to at the left, then the details; one column on a phone.
struct SummaryPage: View {
    let frame: PageFrame
    let greeting: String?
    let owed: Owed?
    /// What is on its way.
    let waiting: [WaitingWords]
    /// Whether nothing is open at all.
    let isUpToDate: Bool
    let subscriptions: [SubscriptionCard.Facts]?
    /// What will be charged next, by plan: `$9.990 el 14 de junio de 2026` (S26, S54).
    let nextCharges: [(plan: String, charge: String)]
    let method: MethodCard
    let invoices: [InvoicesPage.Row]?
    let addresses: Addresses
    let token: String

    struct Owed: Sendable {
        /// One per currency, ready to print; usually one.
        let amounts: [String]
        let count: Int
        /// Why the one thing that is owed was refused.
        let decline: String?
        /// Pays at once when there is one thing to pay; otherwise the list is where one chooses.
        let ways: WaysToPay?
        /// Pays several things in one go (U6).
        let everything: (label: String, address: String)?
    }

    struct MethodCard: Sendable {
        let words: MethodWords?
        let add: String?
    }

    struct Addresses: Sendable {
        let payments: String
        let subscriptions: String
        let methods: String
        let invoices: String
        let browserSessions: String
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.summarySection, width: .full) {
            h1 { greeting ?? frame.merchant }
            div(.class("columns")) {
                div(.class("stack beside")) {
                    owedCard
                    if !nextCharges.isEmpty { nextCard }
                    p { ActionLink(say.visitsTitle, to: addresses.browserSessions, icon: .lock) }
                }
                div(.class("stack")) {
                    if let subscriptions { subscriptionsCard(subscriptions) }
                    methodCard
                    if let invoices { invoicesCard(invoices) }
                }
            }
        }
    }

    @MarkupBuilder private var owedCard: Markup {
        if let owed {
            Card(say.totalOwed, id: "owed", kind: .notable) {
                for amount in owed.amounts { Amount(amount, size: .large) }
                p(.class("muted")) { say.pendingCount(owed.count) }
                if let decline = owed.decline { p(.class("warning")) { decline } }
                div(.class("actions")) {
                    if let ways = owed.ways {
                        PayButtons(ways: ways, token: token)
                        ActionLink(say.seeDetail, to: addresses.payments)
                    } else if let everything = owed.everything {
                        LinkButton(everything.label, to: everything.address, .primary)
                        ActionLink(say.seeDetail, to: addresses.payments)
                    } else {
                        LinkButton(say.pay, to: addresses.payments, .primary)
                    }
                }
            }
        } else if isUpToDate {
            Card { EmptyState(.check, say.upToDate, text: say.nothingOwed) }
        }
        if !waiting.isEmpty {
            Card(say.paymentsUnderWay, id: "waiting") {
                for words in waiting {
                    div(.class("stack tight")) {
                        p { words.sentence }
                        if let link = words.link { p { LinkButton(link.label, to: link.address) } }
                    }
                }
            }
        }
    }

    private var nextCard: Card {
        Card(say.nextCharges, id: "next") {
            DataList(nextCharges.map { DataList.Fact($0.plan, $0.charge) })
        }
    }

    private func subscriptionsCard(_ subscriptions: [SubscriptionCard.Facts]) -> Card {
        Card(
            say.yourSubscriptions, id: "subscriptions", action: seeAll(addresses.subscriptions, say.yourSubscriptions),
            kind: .flush
        ) {
            if subscriptions.isEmpty {
                p(.class("tile muted")) { say.noSubscriptions }
            } else {
                ul(.class("tiles")) { for facts in subscriptions { li { SubscriptionCard(facts: facts, say: say) } } }
            }
        }
    }

    private var methodCard: Card {
        Card(say.yourMethod, id: "method", action: seeAll(addresses.methods, say.yourMethod)) {
            if let words = method.words {
                words.tile(isDefault: true, say)
            } else {
                EmptyState(
                    .card, say.noMethodsYet, text: say.noMethodsAdvice,
                    action: markup {
                        if let add = method.add { PostButton(say.addMethod, to: add, token: token, icon: .plus) }
                    })
            }
        }
    }

    private func invoicesCard(_ invoices: [InvoicesPage.Row]) -> Card {
        Card(say.latestInvoices, id: "invoices", action: seeAll(addresses.invoices, say.latestInvoices), kind: .flush) {
            if invoices.isEmpty {
                p(.class("tile muted")) { say.noInvoices }
            } else {
                InvoiceTable(rows: invoices, say: say)
            }
        }
    }

    private func seeAll(_ address: String, _ subject: String) -> Markup {
        ActionLink(say.seeAll, to: address, about: subject).body
    }
}
