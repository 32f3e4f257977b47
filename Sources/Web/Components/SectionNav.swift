import HTML

/// The sections of the portal, with the one that is open marked.
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
        .sections { background: var(--surface); border-bottom: 1px solid var(--line); }
        .sections ul { display: flex; gap: .25rem; max-width: 68rem; margin: 0 auto; padding: 0 .5rem; overflow-x: auto; scrollbar-width: none; }
        .sections a {
          display: flex; align-items: center; min-height: 3rem; padding: .5rem .75rem; color: var(--muted); text-decoration: none;
          font-size: .9375rem; font-weight: 560; white-space: nowrap; box-shadow: inset 0 -2px 0 transparent;
        }
        .sections li:has([aria-current]) { scroll-initial-target: nearest; }
        .sections a:hover { color: var(--text); }
        .sections a[aria-current] { color: var(--text); box-shadow: inset 0 -2px 0 var(--brand-text); }
        .sections a:focus-visible { outline-offset: -3px; }
        @media (min-width: 40em) { .sections ul { padding: 0 1.25rem; } }
        """
}

/// One section: where it is, and whether it is the one being read.
public struct SectionLink: Sendable {
    public let label: String
    public let address: String
    public let isCurrent: Bool

    public init(_ label: String, to address: String, isCurrent: Bool = false) {
        self.label = label
        self.address = address
        self.isCurrent = isCurrent
    }
}
