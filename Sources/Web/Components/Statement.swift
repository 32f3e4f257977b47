import HTML

/// The one sentence that a page begins with, large: what is owed, or that nothing is. Why, and what to do, follow it.
public struct Statement: View {
    let greeting: String?
    let title: String
    let isGood: Bool
    let content: Markup

    /// - Parameters:
    ///   - title: the page's first heading.
    ///   - isGood: whether nothing has to be done.
    public init(
        _ title: String, greeting: String? = nil, isGood: Bool = false, @MarkupBuilder content: () -> Markup
    ) {
        self.title = title
        self.greeting = greeting
        self.isGood = isGood
        self.content = content()
    }

    public var body: Markup {
        section(.class("statement")) {
            if let greeting { p(.class("greeting")) { greeting } }
            h1 {
                if isGood { span(.class("good"), .ariaHidden(true)) { Icon.check.markup } }
                title
            }
            content
        }
    }

    static let css = """
        .statement { display: grid; gap: .625rem; }
        .statement .greeting { color: var(--muted); font-size: .9375rem; line-height: 1.375rem; margin-bottom: -.5rem; }
        .statement h1 { font-size: min(11vw, 1.875rem); line-height: 1.2; letter-spacing: -.022em; font-variant-numeric: tabular-nums; }
        .statement .why { color: var(--muted); text-wrap: pretty; }
        .statement .why strong { color: var(--text); font-weight: 600; }
        .statement .why .late { color: var(--negative); }
        .statement .small a { color: inherit; }
        .statement .actions { margin-top: .625rem; flex-direction: column; align-items: stretch; gap: .5rem; }
        .statement .actions :is(.button, .post) { width: 100%; }
        @media (min-width: 30em) and (max-width: 63.99em) {
          .statement .actions { flex-direction: row; }
          .statement .actions :is(.button, .post) { width: auto; }
        }
        .good { display: inline-grid; place-items: center; width: 1.75rem; height: 1.75rem; border-radius: 50%; background: var(--positive-soft); color: var(--positive); vertical-align: .1875rem; margin-inline-end: .5rem; }
        @media (min-width: 56.25em) { .statement h1 { font-size: 2.125rem; } }
        """
}
