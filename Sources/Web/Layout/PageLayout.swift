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

    /// - Parameters:
    ///   - title: of this page; the browser's tab shows it before the merchant's name.
    ///   - isRefused: whether its form came back with something to correct; the tab says so first.
    public init(
        _ frame: PageFrame, title: String, width: Width = .reading, isRefused: Bool = false,
        @MarkupBuilder content: () -> Markup
    ) {
        self.frame = frame
        self.title = isRefused ? frame.language.refusedTitle(title) : title
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
                if let color = frame.color { meta(.name("theme-color"), .content(color)) }
                link(.rel("icon"), .href(frame.icon ?? Assets.icon.path))
                link(.rel("stylesheet"), .href(Assets.stylesheet.path))
                for address in frame.stylesheets { link(.rel("stylesheet"), .href(address)) }
            }
            HTML.body {
                IconSheet(of: page)
                page
                if let script = frame.script { HTML.script(script.text) }
            }
        }
    }

    @MarkupBuilder private var page: Markup {
        a(.class("skip"), .href("#main")) { say.skipToContent }
        if let viewing = frame.viewing {
            p(.class("viewing"), .role("status")) {
                viewing
                if let viewer = frame.viewer {
                    " "
                    a(.href(viewer.address)) { viewer.label }
                }
            }
        }
        Masthead(frame: frame)
        main(.id("main"), .tabindex(-1), widthClass) {
            waysBack
            frame.notice
            content
        }
        Colophon(frame: frame)
    }

    /// The ways back: from a page of one thing to where everything is, and to the merchant's own site. The arrow is that of the
    /// way within the portal; where there is none, it leads out.
    @MarkupBuilder private var waysBack: Markup {
        let isInside = frame.account != nil && frame.sections.first.map { !$0.isCurrent } ?? false
        if frame.returnTo != nil || isInside {
            div(.class("ways-back")) {
                if isInside, let first = frame.sections.first {
                    a(.class("action to-summary"), .href(first.address)) {
                        Icon.back.markup
                        span { first.label }
                    }
                }
                if let address = frame.returnTo {
                    a(.class("action return"), .href(address), frame.wayOut) {
                        if !isInside { Icon.back.markup }
                        span { say.backTo(frame.merchant) }
                    }
                }
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
        .wrap { width: 100%; max-width: 67rem; margin: 0 auto; padding: 0 min(1rem, 5vw); }
        main.wrap { flex: 1; padding-block: 1.75rem 3rem; display: grid; gap: var(--gap); align-content: start; }
        main.wrap > * { min-width: 0; }
        main.reading { max-width: 48rem; }
        main.narrow { max-width: 28.5rem; }
        .skip { position: absolute; inset: -100vh auto auto 1rem; z-index: 1; padding: .75rem 1rem; background: var(--surface); border-radius: 0 0 8px 8px; }
        .skip:focus { inset-block-start: 0; }
        .ways-back { display: flex; flex-wrap: wrap; gap: 0 1rem; margin-block: -.75rem; }
        .ways-back .action { margin-inline-start: -.25rem; padding-inline: .25rem; }
        .viewing { padding: .625rem min(1rem, 5vw); background: var(--attention-soft); color: var(--attention); border-bottom: 1px solid var(--attention); font-weight: 600; text-align: center; overflow-wrap: anywhere; }
        .viewing a { color: inherit; }
        .page-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .75rem 1.5rem; }
        .page-head > div { display: grid; gap: .375rem; min-width: 0; }
        .page-head .badge { justify-self: start; }
        .lede { color: var(--muted); max-width: 60ch; }
        @media (min-width: 40em) { .wrap { padding-inline: 1.5rem; } main.wrap { padding-block: 2.5rem 4.5rem; } }
        @media (min-width: 64em) { .ways-back .to-summary, .ways-back:not(:has(.return)) { display: none; } }
        .overview { display: flex; flex-direction: column; gap: 2rem; reading-flow: flex-visual; }
        .overview > .method { order: 1; }
        .overview > .invoices { order: 2; }
        .overview > .details { order: 3; }
        @media (min-width: 56.25em) {
          .overview { display: flow-root; }
          .overview > * { float: right; clear: right; width: calc(100% - 25.5rem); margin-bottom: 2rem; }
          .overview > :is(.statement, .method, .details) { float: left; clear: left; width: 22rem; }
        }
        """
}
