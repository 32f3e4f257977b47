import HTML

/// Facts, each with its name: billing data, the dates of a subscription.
public struct DataList: View {
    let facts: [Fact]

    public struct Fact: Sendable {
        let term: String
        let value: Markup

        public init(_ term: String, _ value: String) {
            self.term = term
            self.value = .text(value)
        }

        public init(_ term: String, @MarkupBuilder value: () -> Markup) {
            self.term = term
            self.value = value()
        }
    }

    let isInARow: Bool

    /// - Parameter inARow: side by side where there is room, each under its name.
    public init(_ facts: [Fact], inARow: Bool = false) {
        self.facts = facts
        isInARow = inARow
    }

    public var body: Markup {
        dl(isInARow ? .class("facts in-a-row") : .class("facts")) {
            for fact in facts {
                div {
                    dt { fact.term }
                    dd { fact.value }
                }
            }
        }
    }

    static let css = """
        .facts { display: grid; gap: .875rem; }
        .facts dt { color: var(--muted); font-size: .875rem; }
        .facts dd { font-weight: 500; min-width: 0; }
        .facts.in-a-row { grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr)); gap: 1rem 2rem; }
        @media (min-width: 30em) {
          .facts:not(.in-a-row) { gap: 0; }
          .facts:not(.in-a-row) > div { display: grid; grid-template-columns: minmax(8rem, 2fr) minmax(0, 5fr); gap: 1rem; padding: .6875rem 0; border-top: 1px solid var(--line); }
          .facts:not(.in-a-row) > div:first-child { border-top: 0; padding-top: 0; }
          .facts:not(.in-a-row) > div:last-child { padding-bottom: 0; }
          .facts:not(.in-a-row) dt { font-size: .9375rem; }
        }
        """
}
