import HTML
import Localization
import Web

/// A whole page of the console: what ``ConsoleFrame`` says around, and its own title and content inside.
struct ConsolePageLayout: View {
    let frame: ConsoleFrame
    let title: String
    let width: PageLayout.Width
    let content: Markup

    /// - Parameters:
    ///   - title: of this page; the browser's tab shows it before the merchant's name.
    ///   - isRefused: whether its form came back with something to correct; the tab says so first.
    init(
        _ frame: ConsoleFrame, title: String, width: PageLayout.Width = .full, isRefused: Bool = false,
        @MarkupBuilder content: () -> Markup
    ) {
        self.frame = frame
        self.title = isRefused ? frame.language.refusedTitle(title) : title
        self.width = width
        self.content = content()
    }

    private var say: any Language { frame.language }

    var body: Markup {
        let page = self.page
        return html(.lang(say.tag)) {
            head {
                meta(.charset("utf-8"))
                meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                meta(.name("robots"), .content("noindex"))
                HTML.title { title + " · " + (frame.place?.merchant ?? say.consoleName) }
                link(.rel("icon"), .href(Assets.icon.path))
                link(.rel("stylesheet"), .href(Assets.stylesheet.path))
                link(.rel("stylesheet"), .href(ConsoleStylesheet.asset.path))
                for address in frame.stylesheets { link(.rel("stylesheet"), .href(address)) }
            }
            HTML.body(.class("console"), frame.place.map { .data("mode", $0.mode.rawValue) } ?? .none) {
                IconSheet(of: page)
                page
                if let script = frame.script { HTML.script(script.text) }
            }
        }
    }

    @MarkupBuilder private var page: Markup {
        a(.class("skip"), .href("#main")) { say.skipToContent }
        ConsoleMasthead(frame: frame)
        if let place = frame.place {
            div(.class("console-floor")) {
                nav(.class("console-side"), .ariaLabel(say.consoleMenu)) { place.menu.markup(in: say) }
                middle
            }
        } else {
            middle
        }
        footer(.class("colophon")) { div(.class("wrap")) { languages } }
    }

    private var middle: Markup {
        main(.id("main"), .tabindex(-1), widthClass) {
            frame.notice
            content
        }
    }

    private var languages: Markup {
        nav(.ariaLabel(say.languageLabel)) {
            ul {
                for language in Languages.all {
                    li {
                        a(
                            .href(frame.here + "?lang=" + language.code), .lang(language.tag),
                            language.code == say.code ? .ariaCurrent("true") : .none
                        ) { language.name }
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
}
