import HTML

/// A place that has nothing yet, and what to do about it.
public struct EmptyState: View {
    let icon: Icon
    let title: String
    let text: String?
    let action: Markup

    public init(_ icon: Icon, _ title: String, text: String? = nil, action: some View = Markup.empty) {
        self.icon = icon
        self.title = title
        self.text = text
        self.action = action.body
    }

    public var body: Markup {
        div(.class("empty")) {
            span(.class("empty-icon")) { icon.markup }
            p(.class("empty-title")) { title }
            if let text { p(.class("muted")) { text } }
            action
        }
    }

    static let css = """
        .empty { display: grid; justify-items: center; gap: .5rem; text-align: center; padding: 2rem 1.25rem 2.25rem; }
        .empty-icon { display: grid; place-items: center; width: 3rem; height: 3rem; border-radius: 50%; background: var(--neutral-soft); color: var(--muted); margin-bottom: .25rem; }
        .empty p { overflow-wrap: anywhere; }
        .empty-title { font-weight: 620; }
        .empty .button, .empty .post { margin-top: .5rem; }
        """
}
