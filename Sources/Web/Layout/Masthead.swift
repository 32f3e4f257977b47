import HTML
import Localization

/// The head of a page: whose portal it is, its sections, and who reads.
struct Masthead: View {
    let frame: PageFrame

    private var say: any Language { frame.language }

    var body: Markup {
        header(.class("masthead")) {
            div(.class("wrap")) {
                if !frame.merchant.isEmpty { merchant }
                SectionNav(say.menuLabel, frame.sections.filter(\.isTab))
                if frame.isTestMode { span(.class("test-mode")) { say.testModeMark } }
                if let account = frame.account { AccountMenu(account: account, sections: frame.sections, say: say) }
            }
        }
    }

    private var merchant: Markup {
        a(.class("merchant"), .href(frame.home)) {
            if let logo = frame.logo {
                img(
                    .src(logo.address), .alt(frame.merchant), logo.width.map { .width($0) } ?? .none,
                    logo.height.map { .height($0) } ?? .none)
            } else {
                span(.class("monogram"), .ariaHidden(true)) { String(frame.merchant.prefix(1)).uppercased() }
                span { frame.merchant }
            }
        }
    }

    static let css = """
        .masthead { background: var(--surface); border-bottom: 1px solid var(--line); }
        .masthead .wrap { display: flex; align-items: center; gap: .5rem .75rem; min-height: 3.5rem; padding-block: .25rem; }
        .merchant { display: inline-flex; align-items: center; gap: .625rem; flex: 1 1 0; min-width: 0; min-height: 2.75rem; color: var(--text); font-weight: 660; line-height: 1.25; letter-spacing: -.01em; text-decoration: none; }
        .merchant img { max-height: 1.75rem; max-width: min(12.5rem, 100%); min-width: 0; width: auto; object-fit: contain; object-position: left; }
        .merchant > span { min-width: 0; }
        .monogram { display: grid; place-items: center; width: 2rem; height: 2rem; flex: none; border-radius: 9px; background: var(--brand); color: var(--brand-ink); font-weight: 700; }
        .test-mode { flex: none; padding: .1875rem .625rem; border: 1px solid var(--edge); border-radius: 999px; color: var(--muted); font-size: .75rem; line-height: 1rem; white-space: nowrap; }
        @media (max-width: 17em) { .masthead .wrap { flex-wrap: wrap; } .merchant { flex-basis: 60%; } }
        @media (min-width: 56.25em) {
          .masthead .wrap { min-height: 4rem; }
          .merchant img { max-height: 2.125rem; }
        }
        """
}
