import HTML

/// A sheet: an invoice as it is printed.
public struct Paper: View {
    let content: Markup

    public init(@MarkupBuilder content: () -> Markup) { self.content = content() }

    public var body: Markup { article(.class("paper")) { content } }

    static let css = """
        .paper { display: grid; gap: 1.5rem; padding: min(1.5rem, 5vw); background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); }
        .paper > * { min-width: 0; }
        .paper-head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .75rem 2rem; }
        .paper-head > div { display: grid; gap: .25rem; justify-items: start; }
        .paper-head .amount { flex: 0 1 auto; }
        .paper-head .amount.large { container-type: normal; }
        .paper-head .amount .money { font-size: min(9vw, 1.875rem); letter-spacing: -.022em; }
        .paper .list :is(th, td):first-child { padding-inline-start: 0; }
        .paper .list :is(th, td):last-child { padding-inline-end: 0; }
        .paper .list tbody tr:hover { background: none; }
        .totals { display: grid; gap: .375rem; justify-self: end; width: min(100%, 24rem); }
        .totals > div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; }
        .totals dt { color: var(--muted); }
        .totals dd { margin-left: auto; }
        .totals .in-all { padding-top: .5rem; margin-top: .25rem; border-top: 1px solid var(--line); font-weight: 650; font-size: 1.125rem; }
        .totals .in-all dt { color: var(--text); }
        @media (min-width: 40em) { .paper { padding: 2.5rem; gap: 2rem; } }
        @media print { .paper { border: 0; padding: 0; } }
        """
}

/// What the lines of a paper come to, each under the one before it.
public struct Totals: View {
    let lines: [(label: String, amount: String, isSum: Bool)]

    public init(_ lines: [(label: String, amount: String, isSum: Bool)]) { self.lines = lines }

    public var body: Markup {
        dl(.class("totals")) {
            for line in lines {
                div(line.isSum ? .class("in-all") : .none) {
                    dt { line.label }
                    dd(.class("money")) { line.amount }
                }
            }
        }
    }
}
