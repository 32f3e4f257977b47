import Billing
import HTML
import Localization
import Web
import Wording

/// The whole history to take along (S73, U14): all of it, and each year.
struct InvoiceDownloads: Sendable {
    /// What the archive of one request holds at most.
    static let limit = 1_000

    let rows: [Row]
    /// Whether papers may be taken along, beside the list (S84).
    let withPapers: Bool
    /// What is said when one file cannot hold all.
    let tooMany: String?

    struct Row: Sendable {
        let title: String
        let about: String
        let count: String
        let list: String
        let archive: String?
    }

    /// - Returns: nil when there is nothing to take along.
    init?(_ tally: InvoiceTally, _ context: CustomerContext) {
        guard tally.count() > 0 else { return nil }
        let say = context.say, paths = context.paths
        let withPapers = context.may(.downloadInvoices)
        func row(_ year: Int?) -> Row {
            let count = tally.count(of: year)
            return Row(
                title: year.map(String.init) ?? say.allInvoices, about: year.map(say.aboutYear) ?? say.aboutAll,
                count: say.invoiceCount(count), list: paths.invoiceList(of: year),
                archive: withPapers && count <= Self.limit ? paths.invoiceArchive(of: year) : nil)
        }
        let years: [Int?] = tally.years
        rows = (years.count > 1 ? [nil] + years : years).map(row)
        self.withPapers = withPapers
        tooMany =
            withPapers && rows.contains { $0.archive == nil }
            ? say.moreThanOneFileHolds(context.reader.number(Int64(Self.limit))) : nil
    }
}

/// The same on the page of invoices.
struct InvoiceDownloadsCard: View {
    static let id = "downloads"

    let downloads: InvoiceDownloads
    let say: any Language

    var body: Markup {
        Card(say.downloadAll, id: Self.id) {
            p(.class("small muted")) { downloads.withPapers ? say.downloadAllIntro : say.downloadListIntro }
            DataTable(
                say.downloadAll,
                columns: [
                    .init(say.yearLabel, .lead), .init(say.invoicesSection, .money), .init(say.download, .actions),
                ],
                rows: downloads.rows.map { row in
                    [.text(row.title), .text(row.count), links(row)]
                })
            if let tooMany = downloads.tooMany { p(.class("small muted")) { tooMany } }
        }
    }

    private func links(_ row: InvoiceDownloads.Row) -> Markup {
        div(.class("row")) {
            if let archive = row.archive {
                ActionLink(say.archiveLabel, to: archive, icon: .download, about: row.about)
            }
            ActionLink(say.listLabel, to: row.list, icon: .download, about: row.about)
        }
    }
}
