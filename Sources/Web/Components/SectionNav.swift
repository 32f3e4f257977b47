import HTML

/// The sections of the portal as tabs in its head, with the one that is open marked; where there is no room for them they are
/// in the ``AccountMenu``.
public struct SectionNav: View {
    let label: String
    let links: [SectionLink]

    public init(_ label: String, _ links: [SectionLink]) {
        self.label = label
        self.links = links
    }

    public var body: Markup {
        if !links.isEmpty {
            nav(.class("sections"), .ariaLabel(label)) {
                ul {
                    for link in links {
                        li { a(.href(link.address), link.isCurrent ? .ariaCurrent("page") : .none) { link.label } }
                    }
                }
            }
        }
    }

    static let css = """
        .sections { display: none; }
        .sections ul { display: flex; gap: .25rem; }
        .sections a {
          display: flex; align-items: center; min-height: 2.5rem; padding: .375rem .75rem; border-radius: 8px; color: var(--muted);
          text-decoration: none; font-size: .9375rem; font-weight: 550; white-space: nowrap;
        }
        .sections a:hover { color: var(--text); }
        .sections a[aria-current] { color: var(--text); background: var(--ground); }
        @media (min-width: 64em) {
          .sections { display: block; }
          .masthead:has(.sections) .merchant { flex: 0 1 auto; margin-inline-end: .75rem; }
          .sections { flex: 1 0 auto; }
        }
        """
}

/// One section: where it is, and whether it is the one being read.
public struct SectionLink: Sendable {
    public let label: String
    public let address: String
    public let isCurrent: Bool
    /// Whether it is a tab where there is room for tabs; the others are always in the menu.
    public let isTab: Bool

    public init(_ label: String, to address: String, isCurrent: Bool = false, isTab: Bool = true) {
        self.label = label
        self.address = address
        self.isCurrent = isCurrent
        self.isTab = isTab
    }
}
