import HTML

/// What just happened, or what should be known before going on.
public struct Notice: View {
    let text: String
    let tone: Tone
    let action: Markup

    /// - Parameter tone: what is negative, or asks for attention, is announced at once; the rest when the reader pauses.
    public init(_ text: String, _ tone: Tone, action: some View = Markup.empty) {
        self.text = text
        self.tone = tone
        self.action = action.body
    }

    public var body: Markup {
        switch tone {
        case .positive: box(.class("notice positive"), "status", .check)
        case .progress: box(.class("notice progress"), "status", .info)
        case .attention: box(.class("notice attention"), "alert", .alert)
        case .negative: box(.class("notice negative"), "alert", .alert)
        case .neutral: box(.class("notice neutral"), "status", .info)
        }
    }

    private func box(_ tone: Attribute, _ role: String, _ icon: Icon) -> Markup {
        div(tone, .role(role)) {
            icon.markup
            p { text }
            action
        }
    }

    static let css = """
        .notice { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; padding: .875rem 1.125rem; border-radius: var(--radius-small); border: 1px solid color-mix(in srgb, currentColor 35%, transparent); font-weight: 500; }
        .notice p { flex: 1 1 14rem; color: var(--text); }
        .notice.positive { color: var(--positive); background: var(--positive-soft); }
        .notice.progress { color: var(--progress); background: var(--progress-soft); }
        .notice.attention { color: var(--attention); background: var(--attention-soft); }
        .notice.negative { color: var(--negative); background: var(--negative-soft); }
        .notice.neutral { color: var(--muted); background: var(--neutral-soft); }
        .notice a { color: inherit; font-weight: 600; display: inline-flex; align-items: center; min-height: 2.75rem; margin-block: -.625rem; }
        .notice .button { margin-block: 0; }
        """
}
