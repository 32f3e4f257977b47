import HTML
import Localization
import Web

/// One invoice on screen (S72, S76): the paper, with how much first, and the same as its PDF.
struct InvoicePage: View {
    let frame: PageFrame
    let title: String
    let standing: InvoiceStanding
    /// Dates and the payment method.
    let facts: [DataList.Fact]
    let parties: [DataList.Fact]
    /// What the merchant wrote on it, and below it, by paragraphs.
    let text: [String]
    let footer: [String]
    let lines: [Line]
    let totals: [Total]
    let derivation: DerivationDetails
    let pdf: String?
    /// The papers of its payments, oldest first.
    let receipts: [Receipt]
    let ways: WaysToPay?
    let back: String
    let token: String

    struct Line: Sendable {
        let description: String
        let period: String
        let quantity: String
        let unitPrice: String
        let amount: String
        /// As its product looks.
        var picture: String? = nil
    }

    struct Receipt: Sendable {
        let label: String
        let address: String
    }

    struct Total: Sendable {
        let label: String
        let amount: String
        let isEmphasised: Bool
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: title) {
            Paper {
                div(.class("paper-head")) {
                    div {
                        h1 { title }
                        Badge(standing, in: say)
                    }
                    if let first = totals.last(where: \.isEmphasised) { Amount(first.amount, size: .large) }
                }
                DataList(facts, inARow: true)
                div(.class("actions")) {
                    if let ways { PayButtons(ways: ways, token: token) }
                    if let pdf {
                        LinkButton(say.downloadPDF, to: pdf, ways == nil ? .primary : .secondary, icon: .download)
                    }
                    for receipt in receipts { LinkButton(receipt.label, to: receipt.address, icon: .download) }
                }
                if !text.isEmpty { div(.class("stack tight")) { for paragraph in text { p { paragraph } } } }
                DataTable(
                    title,
                    columns: [
                        .init(say.descriptionColumn, .lead), .init(say.quantityColumn, isNamedInCards: true),
                        .init(say.unitPriceColumn, .money, isNamedInCards: true),
                        .init(say.amountColumn, .money),
                    ],
                    rows: lines.map(cells))
                Totals(totals.map { ($0.label, $0.amount, $0.isEmphasised) })
                derivation
                DataList(parties, inARow: true)
                for paragraph in footer { p(.class("small muted")) { paragraph } }
            }
            p { ActionLink(say.backToInvoices, to: back, icon: .back) }
        }
    }

    private func cells(_ line: Line) -> [Markup] {
        [
            lead(line), .text(line.quantity), .text(line.unitPrice), .text(line.amount),
        ]
    }

    @MarkupBuilder private func lead(_ line: Line) -> Markup {
        if let picture = line.picture {
            span(.class("pictured")) {
                ProductPicture(line.description, picture: picture)
                words(line)
            }
        } else {
            words(line)
        }
    }

    private func words(_ line: Line) -> Markup {
        span {
            line.description
            br()
            span(.class("small muted")) { line.period }
        }
    }
}
