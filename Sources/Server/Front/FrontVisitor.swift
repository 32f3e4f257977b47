import Core
import Hummingbird
import Localization
import Web

/// Who opened a page that belongs to no portal: their language, and the frame around what they read.
struct FrontVisitor: Sendable {
    let say: FrontPhrases
    /// The page's own address, without a query.
    let here: String
    let isSecure: Bool

    init(_ request: Request, isSecure: Bool) {
        let cookie = Self.cookie(isSecure).value(in: request.headers)?.exposed
        say = FrontPhrases.in(
            Languages.best(chosen: [cookie], acceptLanguage: request.headers[.acceptLanguage]))
        here = request.uri.path
        self.isSecure = isSecure
    }

    /// The choice of the portals, which these pages share.
    private static func cookie(_ isSecure: Bool) -> PortalCookie { PortalCookie("language", isSecure: isSecure) }

    /// `?lang=pt`: keeps the choice and leads to the same page without the question. Nil when nothing was chosen.
    static func chosenLanguage(_ request: Request, isSecure: Bool) -> Response? {
        guard let tag = request.uri.queryParameters["lang"], let language = Languages.named(String(tag)) else {
            return nil
        }
        var headers = SecurityHeaders.asset
        headers[.location] = request.uri.path
        headers[.cacheControl] = "no-store"
        headers[.setCookie] = cookie(isSecure).setting(Secret(language.code), for: .hours(365 * 24))
        return Response(status: .seeOther, headers: headers)
    }

    /// - Parameter home: where the name in the header leads.
    func frame(home: String = "/") -> PageFrame {
        var frame = PageFrame(language: say.language, merchant: "Ventanilla", home: home)
        frame.here = here
        frame.stylesheets = [FrontStyle.stylesheet.path]
        return frame
    }
}
