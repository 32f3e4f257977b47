import Billing
import HTML
import Localization
import Web

/// The audit trail: searched, kept as a file, and verified (K4).
struct AuditPage: View {
    static let searchField = "q"

    let frame: ConsoleFrame
    let paths: ConsolePaths
    let entries: [AuditWords]
    /// What is looked for; empty for all.
    let sought: String
    /// Nil where nobody has looked.
    let verdict: Notice?
    let pager: ListPager
    /// Where the same is as a file.
    let file: String
    let verification: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleSection(.audit)) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleSection(.audit) }
                    p(.class("lede")) { say.consoleAuditIntro }
                }
                if !entries.isEmpty { LinkButton(say.consoleAuditCSV, to: file, icon: .download) }
            }
            if let verdict {
                verdict
            } else {
                p { ActionLink(say.consoleAuditVerify, to: verification) }
            }
            if !entries.isEmpty || !sought.isEmpty { search }
            if entries.isEmpty { Card { nothing } } else { Card(kind: .flush) { table } }
            pager.links(say.consoleSection(.audit), in: say)
        }
    }

    private var search: SearchForm {
        SearchForm(
            say.consoleAuditSearch, to: paths.audit, submit: say.consoleAuditSearchSubmit, isOpen: !sought.isEmpty
        ) {
            Field(
                Self.searchField, label: say.consoleAuditSearch, value: sought, type: .search,
                hint: say.consoleAuditSearchHint, isRequired: false, .maxlength(ListQuery.longest))
        }
    }

    private var nothing: EmptyState {
        sought.isEmpty
            ? EmptyState(.info, say.consoleAuditEmpty, text: say.consoleAuditEmptyAdvice)
            : EmptyState(
                .info, say.consoleAuditNothingFound, action: LinkButton(say.seeAll, to: paths.audit))
    }

    private var table: DataTable {
        DataTable(
            say.consoleSection(.audit),
            columns: [
                .init(say.consoleAuditWhat, .lead), .init(say.consoleAuditWho, .name), .init(say.consoleAuditWhen),
                .init(say.consoleAuditDetails, .name),
            ],
            rows: entries.map { it in
                [
                    .text(it.what), .text(it.who), .text(it.when),
                    markup {
                        if let subject = it.subject { div(.class("small")) { code { subject } } }
                        for detail in it.details { div(.class("small muted")) { detail } }
                    },
                ]
            })
    }
}
