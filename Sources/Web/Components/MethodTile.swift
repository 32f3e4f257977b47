import HTML

/// A way to pay: brand, last digits, expiry, and the star of the default one (S57), told in words too.
public struct MethodTile: View {
    let mark: Mark
    let title: String
    let detail: String?
    let warning: String?
    let defaultLabel: String?
    let actions: Markup

    public enum Mark: Sendable {
        /// A card, by the name of its brand.
        case card(String)
        case bank
    }

    /// - Parameters:
    ///   - title: `Visa terminada en 4242`.
    ///   - detail: `Vence 12/2027`.
    ///   - warning: replaces the detail when something should be done: `Venció 12/2025`.
    ///   - defaultLabel: "Principal", when this is the one that will be charged.
    public init(
        _ mark: Mark, title: String, detail: String? = nil, warning: String? = nil, defaultLabel: String? = nil,
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
            switch mark {
            case .card(let brand): span(.class("brand-mark"), .ariaHidden(true)) { MethodTile.short(brand) }
            case .bank: span(.class("brand-mark"), .ariaHidden(true)) { Icon.bank.markup }
            }
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

    /// What fits on a mark: `VISA`, `MC`, `AMEX`.
    static func short(_ brand: String) -> String {
        switch brand.lowercased() {
        case "mastercard": "MC"
        case "american express", "amex": "AMEX"
        case "diners", "diners club": "DINERS"
        default: String(brand.uppercased().prefix(6))
        }
    }

    static let css = """
        .brand-mark {
          display: grid; place-items: center; width: 3.25rem; height: 2.125rem; flex: none; border: 1px solid var(--line); border-radius: 6px;
          background: var(--sunken); color: var(--text); font-size: .6875rem; font-weight: 760; letter-spacing: .04em;
        }
        .star { display: inline-flex; align-items: center; gap: .25rem; color: var(--brand-text); font-size: .8125rem; font-weight: 600; }
        .star .icon { width: 1rem; height: 1rem; }
        """
}
