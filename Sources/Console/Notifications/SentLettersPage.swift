import Billing
import HTML
import Localization
import Web

/// What was sent to whom, when, and what became of it.
struct SentLettersPage: View {
    let frame: ConsoleFrame
    let rows: [Row]
    /// What the list is narrowed down to, as it was asked.
    let kind: String
    let customer: String
    let isNarrowed: Bool
    let address: String
    let back: String
    let pager: ListPager

    struct Row: Sendable {
        let at: String
        let title: String
        /// Nil where there is no address any more.
        let to: String?
        let name: String?
        /// The address of the page about them.
        let customer: String
        let state: CustomerNotification.State
    }

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleSentTitle, width: .full) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleSentTitle }
                    p(.class("lede")) { say.consoleSentIntro }
                }
            }
            if isNarrowed || !rows.isEmpty { search }
            if rows.isEmpty { Card { nothing } } else { Card(kind: .flush) { table } }
            pager.links(say.consoleSentTitle, in: say)
            p { ActionLink(say.consoleSection(.notifications), to: back, icon: .back) }
        }.body
    }

    private var nothing: EmptyState {
        isNarrowed
            ? EmptyState(
                .info, say.consoleNoSuchLetters, text: say.consoleNoSuchLettersAdvice,
                action: LinkButton(say.seeAll, to: address))
            : EmptyState(.mail, say.consoleNoLetters, text: say.consoleNoLettersText)
    }

    private var search: SearchForm {
        SearchForm(say.consoleFindLetters, to: address, submit: say.consoleFilterLetters, isOpen: isNarrowed) {
            SelectField(
                "letter", label: say.consoleLetterColumn, value: kind,
                options: CustomerNotification.Kind.allCases.map { (value: $0.rawValue, label: say.title(of: $0)) },
                empty: say.consoleEveryLetter, isRequired: false)
            Field(
                "customer", label: say.consoleLetterCustomerLabel, value: customer, isRequired: false,
                .maxlength(ListQuery.longest))
        }
    }

    private var table: DataTable {
        DataTable(
            say.consoleSentTitle,
            columns: [
                .init(say.dateColumn, .lead), .init(say.consoleLetterColumn, .name),
                .init(say.consoleLetterRecipientColumn, .name), .init(say.statusColumn),
            ],
            rows: rows.map { row in
                [
                    .text(row.at), .text(row.title),
                    markup {
                        a(.href(row.customer)) { row.name ?? row.to ?? say.unnamedAccount }
                        if row.name != nil, let to = row.to { " · " + to }
                    },
                    Badge(say.consoleLetterState(row.state.standing), row.state.tone).body,
                ]
            })
    }
}

extension CustomerNotification.State {
    var standing: ConsoleLetterState {
        switch self {
        case .queued: .queued
        case .sent: .sent
        case .dropped: .dropped
        case .failed: .failed
        case .unwanted: .unwanted
        case .silenced: .silenced
        }
    }

    var tone: Tone {
        switch self {
        case .queued: .progress
        case .sent: .positive
        case .dropped, .failed: .negative
        case .unwanted, .silenced: .neutral
        }
    }
}
