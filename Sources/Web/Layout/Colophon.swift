import HTML
import Localization

/// The foot of a page: help from the merchant, its policies, and the other languages.
struct Colophon: View {
    let frame: PageFrame

    private var say: any Language { frame.language }

    var body: Markup {
        footer(.class("colophon")) {
            div(.class("wrap")) {
                if !frame.support.isEmpty {
                    p {
                        span { say.needHelp }
                        if let email = frame.support.email { a(.href("mailto:" + email)) { email } }
                        if let phone = frame.support.phone { a(.href("tel:" + phone.filter(Self.dials))) { phone } }
                    }
                }
                if frame.privacy != nil || frame.terms != nil {
                    ul {
                        if let privacy = frame.privacy { li { a(.href(privacy), frame.wayOut) { say.privacy } } }
                        if let terms = frame.terms { li { a(.href(terms), frame.wayOut) { say.terms } } }
                    }
                }
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
                if frame.isTestMode { p { say.testMode } }
            }
        }
    }

    private static func dials(_ character: Character) -> Bool {
        character.isASCII && (character.isNumber || character == "+")
    }

    static let css = """
        .colophon { border-top: 1px solid var(--line); color: var(--muted); font-size: .875rem; }
        .colophon .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: 0 2rem; padding-block: .75rem; }
        .colophon p, .colophon ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
        .colophon p { align-items: center; column-gap: .75rem; min-height: 2.75rem; }
        .colophon a { color: inherit; overflow-wrap: anywhere; display: inline-flex; align-items: center; min-height: 2.75rem; }
        .colophon [aria-current] { color: var(--text); font-weight: 600; text-decoration: none; }
        """
}
