import HTML

/// Rows of the same kind. Where there is little room, by its own width and the size of its text, each row becomes two lines:
/// what it is and how much, then the rest.
public struct DataTable: View {
    let caption: String
    let columns: [Column]
    let rows: [[Markup]]

    public struct Column: Sendable {
        let name: String
        let kind: Kind
        let isNamedInCards: Bool

        /// `name` is somebody's own words, of any length; `money` is set to the right; `lead` opens the card on a phone;
        /// `actions` has no visible name.
        public enum Kind: Sendable { case text, name, lead, money, actions }

        /// - Parameter isNamedInCards: its cells do not say by themselves what they are, and where there is no head they say
        ///   its name, on a line of their own.
        public init(_ name: String, _ kind: Kind = .text, isNamedInCards: Bool = false) {
            self.name = name
            self.kind = kind
            self.isNamedInCards = isNamedInCards
        }

        var attribute: Attribute {
            switch kind {
            case .text: .none
            case .name: .class("name")
            case .lead: .class("lead")
            case .money: .class("money")
            case .actions: .class("cell-actions")
            }
        }
    }

    /// - Parameters:
    ///   - caption: what the table holds, for who cannot see it.
    ///   - rows: one cell per column.
    public init(_ caption: String, columns: [Column], rows: [[Markup]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    // Roles are written out because changing `display` takes a table's own away.
    public var body: Markup {
        div(.class("list-room")) { list }
    }

    private var list: Markup {
        table(.class("list"), .role("table")) {
            HTML.caption(.class("unseen")) { caption }
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    for column in columns {
                        th(.scope(.col), .role("columnheader"), column.attribute) {
                            if column.kind == .actions {
                                span(.class("unseen")) { column.name }
                            } else {
                                column.name
                            }
                        }
                    }
                }
            }
            tbody(.role("rowgroup")) {
                for row in rows {
                    tr(.role("row")) {
                        for (column, cell) in zip(columns, row) {
                            td(.role("cell"), column.attribute) {
                                if column.isNamedInCards {
                                    span(.class("cell-name"), .ariaHidden(true)) { column.name }
                                }
                                cell
                            }
                        }
                    }
                }
            }
        }
    }

    static let css = """
        .list-room { container-type: inline-size; }
        .list { width: 100%; border-collapse: collapse; font-size: .9375rem; }
        .list th { text-align: start; font-size: .8125rem; font-weight: 560; color: var(--muted); padding: .5rem; white-space: nowrap; }
        .list td { padding: .75rem .5rem; border-top: 1px solid var(--line); vertical-align: middle; }
        .list .lead { font-weight: 560; }
        .list td.name { min-width: 12rem; }
        .list td:is(.name, .lead) { overflow-wrap: anywhere; }
        .list .lead .small { font-weight: 400; }
        .list .money { text-align: end; }
        .list td.money { font-weight: 560; }
        .list .cell-actions { text-align: end; white-space: nowrap; }
        .list td .action { margin: -.625rem -.5rem; vertical-align: middle; }
        .list td.lead a { white-space: nowrap; display: inline-flex; align-items: center; min-height: 2.75rem; margin-block: -.75rem; }
        .list tbody tr:hover { background: var(--sunken); }
        .list .cell-name { display: none; }
        .flush .list :is(th, td):first-child { padding-inline-start: 1.5rem; }
        .flush .list :is(th, td):last-child { padding-inline-end: 1.5rem; }
        @container (max-width: 41.99em) {
          .list, .list tbody, .list tr, .list td { display: block; }
          .list thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .list tr { padding: .75rem 0; border-top: 1px solid var(--line); display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .125rem 1rem; align-items: center; }
          .flush .list tr { padding-inline: min(1.25rem, 5cqi); }
          .list td, .flush .list td:first-child, .flush .list td:last-child { border: 0; padding: 0; min-width: 0; color: var(--muted); font-size: .875rem; }
          .list td.lead, .flush .list td.lead { grid-area: 1 / 1; font-size: 1rem; color: var(--text); }
          .list td.money, .flush .list td.money { grid-area: 1 / 2; font-size: 1rem; color: var(--text); }
          .list td.name { min-width: 0; }
          .list td.money:has(~ .money), .flush .list td.money:has(~ .money) { grid-area: auto; font-size: .875rem; font-weight: 400; color: var(--muted); }
          .list td:has(.badge) { grid-column: 2; justify-self: end; }
          .list td:has(> .cell-name), .list td.money:has(~ .money):has(> .cell-name) { grid-column: 1 / -1; text-align: start; }
          .list .cell-name { display: inline; white-space: normal; }
          .list .cell-name::after { content: ": "; }
          .list td.cell-actions { grid-column: 1 / -1; text-align: start; margin-top: .25rem; white-space: normal; }
          .list td.cell-actions .action { margin: -.375rem -.5rem; }
          .list td.cell-actions :is(.button.primary, .button.secondary, .post) { width: 100%; margin-top: .25rem; }
          .list td.cell-actions > .post:has(> .quiet) { width: auto; margin: 0 .5rem 0 -.75rem; }
          .list td:empty { display: none; }
        }
        @container (min-width: 26em) and (max-width: 41.99em) {
          .list tr:has(> .cell-actions) { grid-template-columns: minmax(0, 1fr) auto auto; }
          .list td.cell-actions, .flush .list td.cell-actions { grid-area: 1 / 3 / span 2; margin: 0; }
        }
        @container (max-width: 15em) {
          .list tr { grid-template-columns: minmax(0, 1fr); }
          .list td.lead, .flush .list td.lead, .list td.money, .flush .list td.money, .list td:has(.badge) { grid-area: auto; justify-self: start; text-align: start; }
        }
        """
}
