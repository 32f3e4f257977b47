/// Tables of the console: denser than a customer's where there is room, and where there is little, each cell that is not an
/// amount, a state or an act on a line of its own. Kinds of events, addresses and identifiers are long and stand beside nothing.
enum ConsoleListStyle {
    static let css = """
        .console .list td .action + .action { margin-inline-start: .5rem; }
        .console .list td:not(.lead) code { overflow-wrap: anywhere; }
        .console .list td.lead a { display: inline; min-height: 0; margin-block: 0; padding-block: .625rem; white-space: normal; }
        @container (min-width: 42em) {
          .console .list td { padding-block: .5625rem; }
          .console .list td.name { min-width: 7.5rem; }
          .console .list td.lead { min-width: 6.5rem; }
        }
        @container (min-width: 42em) and (max-width: 60em) {
          .console .list th { white-space: normal; }
          .console .list td.lead { min-width: 8.75rem; }
        }
        @container (max-width: 41.99em) {
          .console .list tr { grid-auto-flow: row dense; }
          .console .list td:not(.lead, .money, .cell-actions) { grid-column: 1; }
          .console .list tr > td:has(> .cell-name):not(.lead) { grid-column: 1 / -1; justify-self: start; }
        }
        @container (min-width: 19.01em) and (max-width: 41.99em) {
          .console .list td:not(.lead, .money, .cell-actions):has(.badge) { grid-column: 2; justify-self: end; }
        }
        @container (min-width: 19.01em) and (max-width: 25.99em) {
          .console .list tr:not(:has(> .money)) > td.cell-actions:not(:has(.action ~ .action, .button)) { grid-area: 1 / 2; margin-block: -.25rem; }
        }
        @container (max-width: 19em) {
          .console .list tr { grid-template-columns: minmax(0, 1fr); }
          .console .list td:is(.lead, .money:not(:has(~ .money))) { grid-area: auto; order: -1; justify-self: start; text-align: start; }
          .console .list td.lead { order: -2; }
          .console .list td:has(.badge) { justify-self: start; }
        }
        """
}
