import HTML

/// A way to pay: brand, last digits, expiry, and the star of the default one (S57), told in words too.
public struct MethodTile: View {
    let mark: BrandMark.Kind
    let title: String
    let detail: String?
    let warning: String?
    let defaultLabel: String?
    let actions: Markup

    /// - Parameters:
    ///   - title: `Visa terminada en 4242`.
    ///   - detail: `Vence 12/2027`.
    ///   - warning: replaces the detail when something should be done: `Venció 12/2025`.
    ///   - defaultLabel: "Principal", when this is the one that will be charged.
    public init(
        _ mark: BrandMark.Kind, title: String, detail: String? = nil, warning: String? = nil,
        defaultLabel: String? = nil,
        @MarkupBuilder actions: () -> Markup = { .empty }
    ) {
        self.mark = mark
        self.title = title
        self.detail = detail
        self.warning = warning
        self.defaultLabel = defaultLabel
        self.actions = actions()
    }

    public var body: Markup {
        div(.class("tile method")) {
            BrandMark(mark)
            div(.class("tile-text")) {
                span(.class("tile-title")) {
                    span { title }
                    if let defaultLabel {
                        span(.class("star")) {
                            Icon.star.markup
                            defaultLabel
                        }
                    }
                }
                if let warning {
                    span(.class("tile-detail warning")) { warning }
                } else if let detail {
                    span(.class("tile-detail")) { detail }
                }
            }
            if !actions.isEmpty { div(.class("tile-actions")) { actions } }
        }
    }

    static let css = """
        .star { display: inline-flex; align-items: center; gap: .25rem; color: var(--brand-text); font-size: .8125rem; font-weight: 600; }
        .star .icon { width: 1rem; height: 1rem; }
        """
}
