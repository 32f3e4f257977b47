import HTML
import Localization
import Web

/// A list of the console: what narrows it down, the table, the ways on; and where there is nothing, what to do about it.
struct ListPage: View {
    let frame: ConsoleFrame
    let title: String
    let intro: String
    /// What can be made here, beside the title.
    var action: (label: String, address: String)?
    /// Questions by GET; nil where nothing narrows the list down.
    var search: SearchForm?
    let table: DataTable
    let isEmpty: Bool
    /// Where the whole list is, of one that is narrowed down.
    let whole: String?
    /// When there is nothing at all.
    let empty: Empty
    let pager: ListPager

    struct Empty: Sendable {
        let icon: Icon
        let title: String
        let text: String
    }

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: title, width: .full) {
            div(.class("page-head")) {
                div {
                    h1 { title }
                    p(.class("lede")) { intro }
                }
                if let action { LinkButton(action.label, to: action.address, .primary, icon: .plus) }
            }
            if let search, !isEmpty || whole != nil { search }
            if isEmpty { Card { nothing } } else { Card(kind: .flush) { table } }
            pager.links(title, in: say)
        }.body
    }

    private var nothing: EmptyState {
        if let whole {
            return EmptyState(
                .info, say.consoleNothingFound, text: say.consoleNothingFoundAdvice,
                action: LinkButton(say.seeAll, to: whole))
        }
        return EmptyState(
            empty.icon, empty.title, text: empty.text,
            action: markup { if let action { LinkButton(action.label, to: action.address, .primary) } })
    }
}
