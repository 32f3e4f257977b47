import HTML
import Localization

/// A whole page: what ``PageFrame`` says around, and its own title and content inside.
public struct PageLayout: View {
    let frame: PageFrame
    let title: String
    let width: Width
    let content: Markup

    /// `narrow` for one question, `reading` for one column, `full` for two.
    public enum Width: Sendable { case narrow, reading, full }

    /// - Parameter title: of this page; the browser's tab shows it before the merchant's name.
    public init(_ frame: PageFrame, title: String, width: Width = .reading, @MarkupBuilder content: () -> Markup) {
        self.frame = frame
        self.title = title
        self.width = width
        self.content = content()
    }

    private var say: any Language { frame.language }

    public var body: Markup {
        let page = self.page
        return html(.lang(say.tag)) {
            head {
                meta(.charset("utf-8"))
                meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                meta(.name("robots"), .content("noindex"))
                HTML.title { frame.merchant.isEmpty ? title : title + " · " + frame.merchant }
                link(.rel("icon"), .href(Assets.icon.path))
                link(.rel("stylesheet"), .href(Assets.stylesheet.path))
                for address in frame.stylesheets { link(.rel("stylesheet"), .href(address)) }
            }
            HTML.body {
                IconSheet(of: page)
                page
            }
        }
    }

    @MarkupBuilder private var page: Markup {
        a(.class("skip"), .href("#main")) { say.skipToContent }
        masthead
        SectionNav(say.menuLabel, frame.sections)
        main(.id("main"), .tabindex(-1), widthClass) {
            frame.notice
            content
        }
        Colophon(frame: frame)
    }

    private var masthead: Markup {
        header(.class("masthead")) {
            if frame.isTestMode { p(.class("banner")) { say.testMode } }
            div(.class("wrap")) {
                if !frame.merchant.isEmpty { merchant }
                nav(.class("ways-out"), .ariaLabel(say.accountLabel)) {
                    if let address = frame.returnTo {
                        a(.class("action return"), .href(address)) {
                            Icon.back.markup
                            span { say.backTo(frame.merchant) }
                        }
                    }
                    if let account = frame.account {
                        span(.class("who")) { account.name }
                        PostButton(say.signOut, to: account.signOut, token: account.token, .quiet)
                    }
                }
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

    private var widthClass: Attribute {
        switch width {
        case .narrow: .class("wrap narrow")
        case .reading: .class("wrap reading")
        case .full: .class("wrap full")
        }
    }

    static let css = """
        .wrap { width: 100%; max-width: 68rem; margin: 0 auto; padding: 0 min(1rem, 5vw); }
        main.wrap { flex: 1; padding-block: 1.75rem 3rem; display: grid; gap: var(--gap); align-content: start; }
        main.wrap > * { min-width: 0; }
        main.reading { max-width: 48rem; }
        main.narrow { max-width: 28.5rem; }
        .skip { position: absolute; inset: -100vh auto auto 1rem; z-index: 1; padding: .75rem 1rem; background: var(--surface); border-radius: 0 0 8px 8px; }
        .skip:focus { inset-block-start: 0; }
        .banner { background: var(--attention-soft); color: var(--attention); text-align: center; font-size: .8125rem; font-weight: 600; padding: .375rem 1rem; }
        .masthead { background: var(--surface); border-bottom: 1px solid var(--line); }
        .masthead:has(+ .sections) { border-bottom: 0; }
        .masthead .wrap { display: flex; align-items: center; justify-content: space-between; gap: .5rem 1rem; min-height: 4rem; padding-block: .5rem; }
        .merchant { display: inline-flex; align-items: center; gap: .625rem; min-height: 2.75rem; color: var(--text); font-weight: 660; font-size: 1.0625rem; letter-spacing: -.01em; text-decoration: none; }
        .merchant { min-width: 0; }
        .merchant img { max-height: 2.5rem; max-width: min(12.5rem, 100%); min-width: 0; width: auto; object-fit: contain; object-position: left; }
        .monogram { display: grid; place-items: center; width: 2.125rem; height: 2.125rem; flex: none; border-radius: 9px; background: var(--brand); color: var(--brand-ink); font-weight: 700; }
        .ways-out { display: flex; align-items: center; justify-content: flex-end; gap: .25rem .75rem; flex-wrap: wrap; }
        .who { color: var(--muted); font-size: .875rem; }
        .ways-out .button { font-weight: 560; white-space: nowrap; margin-inline-end: calc(-1 * min(.75rem, 4vw)); }
        .merchant > span { min-width: 0; }
        .page-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .75rem 1.5rem; }
        .page-head > div { display: grid; gap: .375rem; min-width: 0; }
        .page-head .badge { justify-self: start; }
        .lede { color: var(--muted); max-width: 60ch; }
        .columns { display: grid; gap: var(--gap); align-items: start; }
        .columns > * { min-width: 0; }
        @media (max-width: 39.99em) {
          .who { display: none; }
          .masthead .wrap { flex-wrap: wrap; padding-block: .25rem; }
          .masthead .wrap, .ways-out { row-gap: 0; }
          .merchant { order: 2; flex: 1 1 8rem; min-width: 0; line-height: 1.25; }
          .ways-out { display: contents; }
          .return { order: 1; flex: 1 0 100%; font-size: .875rem; margin-inline: -.5rem; }
          .ways-out .post { order: 3; flex: none; }
        }
        @media (min-width: 40em) { .wrap { padding-inline: 2rem; } main.wrap { padding-block: 2.5rem 4rem; } }
        @media (min-width: 56.25em) {
          .columns { grid-template-columns: minmax(0, 5fr) minmax(0, 8fr); }
          .columns > .beside { position: sticky; top: 1.5rem; }
        }
        """
}
