import Billing
import Core
import HTML
import Localization
import Web
import Wording

/// One subscription: what it is, what comes next, what it was charged, and what can be done with it.
struct SubscriptionPage: View {
    let frame: ConsoleFrame
    let facts: SubscriptionFacts
    let reader: Reader
    let paths: ConsolePaths
    let mayChange: Bool
    let token: String

    private var say: any Language { reader.say }
    private var subscription: Subscription { facts.subscription }
    private var address: String { paths.subscription(subscription.id) }

    var body: Markup {
        let title = facts.plans.name(of: subscription)
        ConsolePageLayout(frame, title: title, width: .full) {
            div(.class("page-head")) {
                div {
                    h1 { title }
                    Badge(SubscriptionStanding(subscription), in: say)
                }
                if mayChange { div(.class("actions")) { actions } }
            }
            Card {
                DataList(head, inARow: true)
                if facts.isChanging { p { say.consoleChangeWaits } }
            }
            Card(say.consoleSection(.invoices), id: "invoices", kind: .flush) {
                if facts.invoices.isEmpty {
                    EmptyState(.receipt, say.consoleNoInvoices, text: say.consoleNoInvoicesYet)
                } else {
                    invoices
                }
            }
            p { ActionLink(say.consoleSection(.subscriptions), to: paths.subscriptions, icon: .back) }
        }
    }

    @MarkupBuilder private var actions: Markup {
        if facts.isChangeable { LinkButton(say.changePlan, to: address + "/plan") }
        if facts.isPausable { LinkButton(say.pauseSubscription, to: address + "/pause") }
        if facts.isPausing { PostButton(say.undoPause, to: address + "/pause/undo", token: token) }
        if facts.isPaused { LinkButton(say.resumeNow, to: address + "/resume", .primary) }
        if facts.isEndable { LinkButton(say.cancelSubscription, to: address + "/cancel", .danger) }
        if facts.isEnding { PostButton(say.undoCancellation, to: address + "/cancel/undo", token: token, .primary) }
    }

    private var head: [DataList.Fact] {
        var head = [
            DataList.Fact(say.consoleCustomer) {
                if facts.customer.deletedAt == nil {
                    a(.href(paths.customer(subscription.customer))) { facts.who(say) }
                } else {
                    facts.who(say)
                }
            },
            .init(say.planColumn, facts.items(reader)), .init(say.amountColumn, reader.amount(of: subscription)),
            .init(say.periodLabel, reader.period(from: subscription.period.start, to: subscription.period.end)),
            .init(
                subscription.collectionMethod == .sendInvoice ? say.nextInvoiceLabel : say.nextChargeLabel,
                subscription.nextChargeAt.map(reader.date) ?? say.noMoreCharges),
            .init(say.methodLabel, method),
        ]
        if !facts.discounts.isEmpty {
            let discounts = facts.discounts.map { reader.words($0, of: subscription) }
            head.append(.init(say.discountLabel, discounts.joined(separator: "; ")))
        }
        if !facts.taxes.isEmpty {
            head.append(.init(say.consoleTaxLabel, facts.taxes.map { reader.words($0) }.joined(separator: " + ")))
        }
        if let pause = subscription.pause { head.append(.init(say.consolePause, words(pause))) }
        if let lastDay = subscription.lastDay { head.append(.init(say.lastDayLabel, reader.date(lastDay))) }
        head.append(.init(say.sinceLabel, reader.date(subscription.startedAt)))
        head.append(.init("ID") { code { subscription.id.rawValue } })
        return head
    }

    private func words(_ pause: Pause) -> String {
        let from = reader.date(pause.startsAt)
        guard let end = pause.resumesAt else { return say.pausedFrom(from) }
        return say.pausedFromUntil(from, reader.date(reader.zone.date(at: end).adding(days: -1)))
    }

    private var method: String {
        switch facts.next {
        case .none: "–"
        case .byHand: say.consoleByInvoice
        case .charged(let method): method.facts.title(in: say)
        case .withoutMethod: say.chargedToNothing
        }
    }

    private var invoices: DataTable {
        DataTable(
            say.consoleSection(.invoices),
            columns: [
                .init(say.invoiceNumber, .lead), .init(say.dateColumn), .init(say.statusColumn),
                .init(say.amountColumn, .money),
            ],
            rows: facts.invoices.map { invoice -> [Markup] in
                let standing = try? invoice.standing(at: facts.now, givenBack: facts.back[invoice.id])
                return [
                    a(.href(paths.invoice(invoice.id))) { invoice.number ?? say.draftNumber },
                    .text(reader.shortDate(invoice.issuedAt)),
                    Badge(standing ?? invoice.status.standing, in: say).body, .text(reader.money(invoice.total)),
                ]
            })
    }
}
