import HTML
import Localization
import Web

/// One invoice on screen (S72, S76): the same as its PDF, for whoever reads with other means than eyes and paper.
struct InvoicePage: View {
    let frame: PageFrame
    let title: String
    let standing: InvoiceStanding
    /// Dates, the payment method, the parties: what the head of the paper says.
    let facts: [DataList.Fact]
    let lines: [Line]
    let totals: [Total]
    let pdf: String?
    let ways: WaysToPay?
    let back: String
    let token: String

    struct Line: Sendable {
        let description: String
        let period: String
        let quantity: String
        let unitPrice: String
        let amount: String
    }

    struct Total: Sendable {
        let label: String
        let amount: String
        let isEmphasised: Bool
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: title) {
            div(.class("page-head")) {
                div {
                    h1 { title }
                    Badge(standing, in: say)
                }
                if let pdf {
                    LinkButton(say.downloadPDF, to: pdf, ways == nil ? .primary : .secondary, icon: .download)
                }
            }
            Card {
                DataList(facts)
                if let ways { div(.class("actions")) { PayButtons(ways: ways, token: token) } }
            }
            Card(kind: .flush) {
                DataTable(
                    title,
                    columns: [
                        .init(say.descriptionColumn, .lead), .init(say.quantityColumn),
                        .init(say.unitPriceColumn, .money),
                        .init(say.amountColumn, .money),
                    ],
                    rows: lines.map(cells))
            }
            Card { DataList(totals.map(row)) }
            p { ActionLink(say.backToInvoices, to: back, icon: .back) }
        }
    }

    private func cells(_ line: Line) -> [Markup] {
        [
            span {
                line.description
                br()
                span(.class("small muted")) { line.period }
            },
            .text(line.quantity), .text(line.unitPrice), .text(line.amount),
        ]
    }

    private func row(_ total: Total) -> DataList.Fact {
        DataList.Fact(total.label) {
            if total.isEmphasised {
                strong(.class("money")) { total.amount }
            } else {
                span(.class("money")) { total.amount }
            }
        }
    }
}
