import HTML
import Localization
import Web

/// The list of invoices by year: date, amount, status, plan (S71), a page at a time.
struct InvoicesPage: View {
    let frame: PageFrame
    let years: [Year]
    let search: InvoiceQuestions
    let downloads: InvoiceDownloads?
    let newer: String?
    let older: String?

    struct Year: Sendable {
        let year: Int
        let rows: [Row]
    }

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
                    if downloads != nil { p(.class("lede"), .role("status")) { search.found } }
                }
                if downloads != nil {
                    LinkButton(say.downloadAll, to: "#" + InvoiceDownloadsCard.id, icon: .download)
                }
            }
            if downloads == nil {
                Card { EmptyState(.receipt, say.noInvoices, text: say.invoicesWillCome) }
            } else {
                search
                list
            }
            if newer != nil || older != nil {
                nav(.class("row spread"), .ariaLabel(say.invoicesSection)) {
                    if let newer { LinkButton(say.newer, to: newer) }
                    if let older { LinkButton(say.older, to: older) }
                }
            }
            if let downloads { InvoiceDownloadsCard(downloads: downloads, say: say) }
        }
    }

    @MarkupBuilder private var list: Markup {
        for year in years {
            Card(String(year.year), kind: .flush) {
                InvoiceTable(rows: year.rows, say: say, caption: say.invoicesOf(year.year))
            }
        }
        if years.isEmpty {
            Card {
                EmptyState(
                    .receipt, say.noneFound, text: say.noneFoundAdvice,
                    action: LinkButton(say.allInvoices, to: search.all))
            }
        }
    }
}

/// Invoices as a table: on the page of invoices, and the latest of them on the summary.
struct InvoiceTable: View {
    let rows: [InvoicesPage.Row]
    let say: any Language
    /// What the table holds, where a page has several; nil for the newest of all.
    var caption: String? = nil

    var body: Markup {
        DataTable(
            caption ?? say.invoicesSection,
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
