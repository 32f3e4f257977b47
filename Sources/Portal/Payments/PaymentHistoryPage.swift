import HTML
import Localization
import Web

/// Tries, refunds and credit, newest first (S75).
struct PaymentHistoryPage: View {
    let frame: PageFrame
    let rows: [Row]
    let newer: String?
    let older: String?
    let back: String

    struct Row: Sendable {
        let date: String
        let title: String
        /// What it was for.
        let about: String
        let standing: PaymentStanding?
        let amount: String
        let address: String
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.paymentHistory) {
            div(.class("page-head")) {
                div {
                    h1 { say.paymentHistory }
                    if !rows.isEmpty { p(.class("lede")) { say.paymentHistoryIntro } }
                }
            }
            if rows.isEmpty {
                Card { EmptyState(.receipt, say.nothingPaidYet, text: say.paymentHistoryIntro) }
            } else {
                Card(kind: .flush) { list }
            }
            if newer != nil || older != nil {
                nav(.class("row spread"), .ariaLabel(say.paymentHistory)) {
                    if let newer { LinkButton(say.newer, to: newer) }
                    if let older { LinkButton(say.older, to: older) }
                }
            }
            p { ActionLink(say.backToPending, to: back, icon: .back) }
        }
    }

    private var list: Markup {
        DataTable(
            say.paymentHistory,
            columns: [
                .init(say.dateColumn, .lead), .init(say.descriptionColumn, .name), .init(say.statusColumn),
                .init(say.amountColumn, .money),
            ],
            rows: rows.map { row in
                [
                    a(.href(row.address), .class("nowrap")) {
                        row.date
                        span(.class("unseen")) { ", " + row.title + ", " + row.amount }
                    },
                    .text(row.title + " · " + row.about), row.standing.map { Badge($0, in: say).body } ?? .empty,
                    .text(row.amount),
                ]
            }
        ).body
    }
}

/// All about one of them (S76).
struct PaymentEntryPage: View {
    let frame: PageFrame
    let title: String
    let standing: PaymentStanding?
    let amount: String
    let facts: [DataList.Fact]
    let sentences: [String]
    let invoice: String
    /// The paper of the charge that paid it.
    let receipt: String?
    let back: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: title) {
            Paper {
                div(.class("paper-head")) {
                    div {
                        h1 { title }
                        if let standing { Badge(standing, in: say) }
                    }
                    Amount(amount, size: .large)
                }
                for sentence in sentences { p { sentence } }
                DataList(facts)
                div(.class("actions")) {
                    LinkButton(say.seeItsInvoice, to: invoice, icon: .receipt)
                    if let receipt { LinkButton(say.receiptLabel, to: receipt, icon: .download) }
                }
            }
            p { ActionLink(say.paymentHistory, to: back, icon: .back) }
        }
    }
}
