import HTML
import Localization
import Web

/// The list of invoices: date, amount, status, plan (S71), a page at a time.
struct InvoicesPage: View {
    let frame: PageFrame
    let rows: [Row]
    let newer: String?
    let older: String?

    struct Row: Sendable {
        let number: String
        let date: String
        let amount: String
        let standing: InvoiceStanding
        let plan: String
        let address: String
        let pdf: String?
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.invoicesSection) {
            div(.class("page-head")) {
                div {
                    h1 { say.invoicesSection }
                    if !rows.isEmpty { p(.class("lede")) { say.invoicesIntro } }
                }
            }
            if rows.isEmpty {
                Card { EmptyState(.receipt, say.noInvoices) }
            } else {
                Card(kind: .flush) { InvoiceTable(rows: rows, say: say) }
            }
            if newer != nil || older != nil {
                nav(.class("row spread"), .ariaLabel(say.invoicesSection)) {
                    if let newer { LinkButton(say.newer, to: newer) }
                    if let older { LinkButton(say.older, to: older) }
                }
            }
        }
    }
}

/// Invoices as a table: on the page of invoices, and the latest of them on the summary.
struct InvoiceTable: View {
    let rows: [InvoicesPage.Row]
    let say: any Language

    var body: Markup {
        DataTable(
            say.invoicesSection,
            columns: [
                .init(say.dateColumn, .lead), .init(say.planColumn, .name), .init(say.statusColumn),
                .init(say.amountColumn, .money), .init(say.download, .actions),
            ],
            rows: rows.map { row in
                [
                    a(.href(row.address), .class("nowrap")) {
                        row.date
                        span(.class("unseen")) { " " + say.seeInvoice(row.number) }
                    },
                    .text(row.plan),
                    Badge(row.standing, in: say).body,
                    .text(row.amount),
                    row.pdf.map { pdf in
                        a(.href(pdf), .class("action"), .ariaLabel(say.downloadInvoice(row.number))) {
                            Icon.download.markup
                            span { "PDF" }
                        }
                    } ?? .empty,
                ]
            })
    }
}
