import HTML
import Localization
import Web

/// The whole history to take along, on the page of invoices.
struct InvoiceDownloadsCard: View {
    static let id = "downloads"

    let downloads: InvoiceDownloads
    let say: any Language

    var body: Markup {
        Card(say.downloadAll, id: Self.id) {
            p(.class("small muted")) { downloads.withPapers ? say.downloadAllIntro : say.downloadListIntro }
            if !downloads.rows.isEmpty {
                DataTable(
                    say.downloadAll,
                    columns: [
                        .init(say.yearLabel, .lead), .init(say.papersColumn, .money), .init(say.download, .actions),
                    ],
                    rows: downloads.rows.map { row in
                        [.text(row.title), .text(row.count), links(row)]
                    })
            }
            if let form = downloads.form { question(form) }
            if !downloads.kept.isEmpty {
                h3 { say.exportsKept }
                ul {
                    for one in downloads.kept {
                        li {
                            a(.href(one.address)) { one.title }
                            span(.class("small muted")) { " · " + one.standing }
                        }
                    }
                }
            }
        }
    }

    private func links(_ row: InvoiceDownloads.Row) -> Markup {
        div(.class("row")) {
            for file in row.files {
                ActionLink(file.label, to: file.address, icon: .download, about: row.about)
            }
        }
    }

    private func question(_ question: InvoiceDownloads.Form) -> Markup {
        form(.action(question.action), .post, .class("stack")) {
            input(.type(.hidden), .name(CSRF.field), .value(question.token))
            p(.class("small muted")) { question.intro }
            SelectField(
                "period", label: say.exportPeriod, options: question.periods.map { ($0.value, $0.label) })
            Choices(
                "format", legend: say.exportFormat, chosen: question.formats.first?.value,
                options: question.formats.map { .init($0.value, $0.label) })
            div(.class("actions")) { SubmitButton(say.prepareFile, .secondary, icon: .clock) }
        }
    }
}
