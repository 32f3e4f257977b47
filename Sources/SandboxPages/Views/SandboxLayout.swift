import Billing
import HTML
import Localization
import Web

/// The frame of every page of the sandbox.
struct SandboxLayout: View {
    let say: SandboxPhrases
    let title: String
    /// The page's own address, without a query: the language links lead back to it.
    let here: String
    let isWide: Bool
    let content: Markup

    init(
        _ say: SandboxPhrases, title: String, here: String, isWide: Bool = false, @MarkupBuilder content: () -> Markup
    ) {
        self.say = say
        self.title = title
        self.here = here
        self.isWide = isWide
        self.content = content()
    }

    var body: Markup {
        let page = self.page
        return html(.lang(say.language.tag)) {
            head {
                meta(.charset("utf-8"))
                meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                meta(.name("robots"), .content("noindex"))
                HTML.title { title + " · Sandbox" }
                link(.rel("icon"), .href(Assets.icon.path))
                link(.rel("stylesheet"), .href(Assets.stylesheet.path))
                link(.rel("stylesheet"), .href(SandboxStyle.stylesheet.path))
            }
            HTML.body {
                IconSheet(of: page)
                page
            }
        }
    }

    @MarkupBuilder private var page: Markup {
        a(.class("skip"), .href("#main")) { say.language.skipToContent }
        header {
            p(.class("ribbon")) { say.ribbon }
            div(.class(isWide ? "wrap reading sandbox-head" : "wrap narrow sandbox-head")) {
                a(.class("sandbox-brand"), .href("/sandbox")) { "Sandbox" }
            }
        }
        main(.id("main"), .tabindex(-1), .class(isWide ? "wrap reading" : "wrap narrow")) { content }
        footer(.class(isWide ? "wrap reading sandbox-foot" : "wrap narrow sandbox-foot")) {
            p { say.notARealCompany }
            languages
        }
    }

    private var languages: Markup {
        nav(.ariaLabel(say.language.languageLabel)) {
            ul {
                for language in Languages.all {
                    li {
                        a(
                            .href("\(here)?locale=\(language.code)"), .lang(language.tag),
                            language.code == say.language.code ? .ariaCurrent("true") : .none
                        ) { language.name }
                    }
                }
            }
        }
    }
}

/// What went wrong, and nothing else.
struct TroublePage: View {
    let trouble: Trouble
    let say: SandboxPhrases

    var body: Markup {
        SandboxLayout(say, title: say.language.title(of: trouble), here: "/sandbox") {
            Card {
                h1 { say.language.title(of: trouble) }
                p(.class("muted")) { say.language.advice(for: trouble) }
            }
        }.body
    }
}
