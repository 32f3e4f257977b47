import HTML

/// A surface that holds one subject: its title, at most one action at the upper right, and its content.
public struct Card: View {
    let title: String?
    let titleID: String
    let action: Markup
    let kind: Kind
    let content: Markup

    /// `plain` has room around its content; `flush` lets lists and tables touch its edges; `notable` asks for attention.
    public enum Kind: Sendable { case plain, flush, notable }

    /// - Parameters:
    ///   - id: of the title, unique in the page; links and `aria-labelledby` find it.
    ///   - action: what can be done with the subject: an ``ActionLink``, a ``PostButton``.
    public init(
        _ title: String? = nil, id: String = "", action: some View = Markup.empty, kind: Kind = .plain,
        @MarkupBuilder content: () -> Markup
    ) {
        self.title = title
        titleID = id
        self.action = action.body
        self.kind = kind
        self.content = content()
    }

    public var body: Markup {
        section(className, title == nil || titleID.isEmpty ? .none : .ariaLabelledBy(titleID)) {
            if let title {
                div(.class("card-head")) {
                    h2(titleID.isEmpty ? .none : .id(titleID)) { title }
                    action
                }
            }
            content
        }
    }

    private var className: Attribute {
        switch kind {
        case .plain: .class("card")
        case .flush: .class("card flush")
        case .notable: .class("card notable")
        }
    }

    static let css = """
        .card {
          background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius);
          padding: min(1.25rem, 5vw); display: grid; gap: 1rem; align-content: start; min-width: 0;
        }
        .card > * { min-width: 0; }
        .card.flush { padding: 0; gap: 0; overflow: clip; }
        .card.flush > .card-head { padding: 1.125rem min(1.25rem, 5vw) .875rem; }
        .card.notable { border-color: color-mix(in srgb, var(--attention) 50%, var(--line)); background: color-mix(in srgb, var(--attention-soft) 40%, var(--surface)); }
        .card-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 1rem; min-height: 2rem; }
        .card-head .action { margin: -.625rem -.5rem; }
        .card > .row:last-child { padding-top: .25rem; }
        @media (min-width: 40em) {
          .card { padding: 1.5rem; }
          .card.flush > .card-head { padding: 1.25rem 1.5rem 1rem; }
        }
        """
}
