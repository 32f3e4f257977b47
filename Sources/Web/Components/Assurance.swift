import HTML

/// A quiet promise beside what it is about: that a page is secure, that nothing is kept.
public struct Assurance: View {
    let text: String

    public init(_ text: String) { self.text = text }

    public var body: Markup {
        p(.class("assurance")) {
            Icon.lock.markup
            span { text }
        }
    }

    static let css = """
        .assurance { display: flex; gap: .625rem; align-items: flex-start; color: var(--muted); font-size: .875rem; line-height: 1.5; }
        .nowrap { white-space: nowrap; }
        """
}
