import HTML

/// How much an action weighs. One `primary` per page.
public enum Weight: Sendable {
    case primary, secondary, danger, quiet

    var attribute: Attribute {
        switch self {
        case .primary: .class("button primary")
        case .secondary: .class("button secondary")
        case .danger: .class("button danger")
        case .quiet: .class("button quiet")
        }
    }
}

/// Sends the form it stands in.
public struct SubmitButton: View {
    let label: String
    let weight: Weight
    let icon: Icon?
    let field: (name: String, value: String)?

    /// - Parameter field: sent only when this button is the one pressed.
    public init(
        _ label: String, _ weight: Weight = .primary, icon: Icon? = nil, field: (name: String, value: String)? = nil
    ) {
        self.label = label
        self.weight = weight
        self.icon = icon
        self.field = field
    }

    public var body: Markup {
        button(
            .buttonType(.submit), weight.attribute, field.map { .name($0.name) } ?? .none,
            field.map { .value($0.value) } ?? .none
        ) {
            icon?.markup
            span { label }
        }
    }
}

/// A link that looks like a button: it goes somewhere and changes nothing.
public struct LinkButton: View {
    let label: String
    let address: String
    let weight: Weight
    let icon: Icon?
    let about: String?
    let leavesFrame: Bool

    /// - Parameters:
    ///   - about: completes the label for who cannot see what stands beside it.
    ///   - leavesFrame: whether it opens in the whole window where the page stands in a frame.
    public init(
        _ label: String, to address: String, _ weight: Weight = .secondary, icon: Icon? = nil, about: String? = nil,
        leavesFrame: Bool = false
    ) {
        self.leavesFrame = leavesFrame
        self.label = label
        self.address = address
        self.weight = weight
        self.icon = icon
        self.about = about
    }

    public var body: Markup {
        a(.href(address), weight.attribute, leavesFrame ? .target("_top") : .none) {
            icon?.markup
            span {
                label
                if let about { span(.class("unseen")) { " " + about } }
            }
        }
    }
}

/// A quiet link beside a title: "Editar", "Ver todo".
public struct ActionLink: View {
    let label: String
    let address: String
    let icon: Icon?
    let about: String?

    /// - Parameter about: completes the label for who cannot see what stands beside it.
    public init(_ label: String, to address: String, icon: Icon? = nil, about: String? = nil) {
        self.label = label
        self.address = address
        self.icon = icon
        self.about = about
    }

    public var body: Markup {
        a(.href(address), .class("action")) {
            icon?.markup
            span {
                label
                if let about { span(.class("unseen")) { " " + about } }
            }
        }
    }
}

enum Buttons {
    static let css = """
        .button {
          display: inline-flex; align-items: center; justify-content: center; gap: .5rem; min-height: 2.75rem; padding: .5625rem 1.125rem;
          border: 1px solid transparent; border-radius: var(--radius-small); font: 600 .9375rem/1.3 var(--font); text-decoration: none;
          text-align: center; cursor: pointer;
        }
        .button .icon { width: 1.125rem; height: 1.125rem; }
        .button.primary { background: var(--brand); color: var(--brand-ink); border-color: color-mix(in srgb, var(--brand) 75%, var(--edge)); }
        .button.primary:hover { background: color-mix(in srgb, var(--brand) 86%, var(--brand-away)); }
        .button.secondary { background: var(--surface); color: var(--text); border-color: var(--edge); }
        .button.secondary:hover { background: var(--sunken); border-color: var(--muted); }
        .button.danger { background: var(--surface); color: var(--negative); border-color: var(--negative); }
        .button.danger:hover { background: var(--negative-soft); }
        .button.quiet { background: transparent; color: var(--brand-text); padding-inline: .75rem; }
        .button.quiet:hover { background: var(--neutral-soft); }
        .post { display: inline-flex; }
        .action {
          display: inline-flex; align-items: center; gap: .375rem; min-height: 2.75rem; padding: .5rem; border-radius: var(--radius-small);
          font-size: .9375rem; font-weight: 560; text-decoration: none;
        }
        .action:hover { text-decoration: underline; }
        .row > .action, p > .action:first-child { margin-inline-start: -.5rem; }
        .row > .post:has(> .quiet), p > .button.quiet:first-child { margin-inline-start: calc(-1 * min(.75rem, 4vw)); }
        .action .icon { width: 1rem; height: 1rem; }
        .actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
        @media (max-width: 29.99em) {
          .actions { flex-direction: column; align-items: stretch; }
          .actions .post, .actions .button { width: 100%; }
          .button { min-height: 3rem; }
        }
        """
}
