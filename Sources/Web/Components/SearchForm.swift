import HTML

/// Questions that narrow a list down: folded away until somebody looks for something. It asks by GET, so that what was
/// looked for has an address of its own.
public struct SearchForm: View {
    let title: String
    let action: String
    let submit: String
    let isOpen: Bool
    let fields: Markup

    /// - Parameter isOpen: whether the list is narrowed down already.
    public init(
        _ title: String, to action: String, submit: String, isOpen: Bool, @MarkupBuilder fields: () -> Markup
    ) {
        self.title = title
        self.action = action
        self.submit = submit
        self.isOpen = isOpen
        self.fields = fields()
    }

    public var body: Markup {
        details(.class("search"), .open(if: isOpen)) {
            summary { title }
            form(.method(.get), .action(action), .role("search"), .ariaLabel(title)) {
                fields
                SubmitButton(submit, .secondary)
            }
        }
    }

    static let css = """
        :is(.search, .why) > summary { display: inline-flex; align-items: center; gap: .5rem; min-height: 2.75rem; padding-inline-end: .5rem; cursor: pointer; font-weight: 560; font-size: .9375rem; color: var(--brand-text); }
        :is(.search, .why) > summary::-webkit-details-marker { display: none; }
        :is(.search, .why) > summary::before { content: ""; width: .45rem; height: .45rem; margin: 0 .15rem; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(-45deg); }
        :is(.search, .why)[open] > summary::before { transform: rotate(45deg); }
        .search form { display: grid; grid-template-columns: minmax(0, 1fr); gap: .875rem; padding-top: .5rem; align-items: end; }
        @media (min-width: 30em) { .search form { grid-template-columns: 1fr 1fr; } }
        @media (min-width: 48em) { .search form { grid-template-columns: 1fr 1fr 2fr auto; } }
        """
}
