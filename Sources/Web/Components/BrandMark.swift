import HTML

/// What a way to pay is known by at a glance. The words beside it say the same, so assistive technology skips it.
public struct BrandMark: View {
    let kind: Kind

    public enum Kind: Sendable {
        /// A card, by the name of its brand.
        case card(String)
        case bank
    }

    public init(_ kind: Kind) { self.kind = kind }

    public var body: Markup {
        switch kind {
        case .card("visa"): span(.class("brand-mark visa"), .ariaHidden(true)) { "VISA" }
        case .card("mastercard"): span(.class("brand-mark"), .ariaHidden(true)) { Icon.mastercard.markup }
        case .card("amex"): span(.class("brand-mark amex"), .ariaHidden(true)) { "AMEX" }
        case .card(""), .card("unknown"): span(.class("brand-mark"), .ariaHidden(true)) { Icon.card.markup }
        case .card(let brand): span(.class("brand-mark"), .ariaHidden(true)) { String(brand.uppercased().prefix(6)) }
        case .bank: span(.class("brand-mark"), .ariaHidden(true)) { Icon.bank.markup }
        }
    }

    static let css = """
        .brand-mark {
          display: grid; place-items: center; width: 2.75rem; height: 1.875rem; flex: none; border: 1px solid var(--line); border-radius: 6px;
          background: #fff; color: #191917; font-size: .625rem; font-weight: 760; letter-spacing: .02em;
        }
        .brand-mark.visa { color: #1434cb; font-style: italic; font-weight: 800; font-size: .75rem; }
        .brand-mark.amex { color: #fff; background: #016fd0; border-color: #016fd0; }
        """
}
