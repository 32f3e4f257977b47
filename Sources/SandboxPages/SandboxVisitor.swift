import Billing
import Core
import Foundation
import HTML
import Hummingbird
import Localization
import SandboxProcessor
import Web

/// Who stands before a page: their language, and how answers are given to them.
struct SandboxVisitor {
    let say: SandboxPhrases
    let reader: Reader
    /// Follows every link and form, so that a language that was chosen stays: `?locale=pt`.
    let suffix: String
    private let isSecure: Bool

    /// - Parameter locale: of the visit, as the merchant's side asked for it. What the address says wins.
    init(_ request: Request, _ sandbox: SandboxProcessor, locale: String? = nil) {
        let asked = request.uri.queryParameters["locale"].map(String.init)
        let language = Languages.best(chosen: [asked, locale], acceptLanguage: request.headers[.acceptLanguage])
        let country = locale?.split(separator: "-").dropFirst().last.map(String.init)
        say = SandboxPhrases.in(language)
        reader = Reader(language, country: country, zone: .utc)
        suffix = asked == nil ? "" : "?locale=\(language.code)"
        isSecure = sandbox.baseURL.hasPrefix("https://")
    }

    /// - Parameter returnURL: where forms of the page may lead in the end: browsers hold redirects to the policy, too.
    func show(_ page: some View, _ status: HTTPResponse.Status = .ok, leadingTo returnURL: String?) -> Response {
        let origins = returnURL.flatMap(Self.origin).map { [$0] } ?? []
        return page.response(status, headers: SecurityHeaders.page(formTargets: origins, isSecure: isSecure))
    }

    /// Back to where the customer came from. The address carries nothing of ours: it proves nothing.
    func back(to returnURL: String) -> Response { .redirect(to: returnURL, type: .normal) }

    /// To another page of ours.
    func go(to address: String) -> Response { .redirect(to: address + suffix, type: .normal) }

    func trouble(_ trouble: Trouble, _ status: HTTPResponse.Status? = nil) -> Response {
        show(TroublePage(trouble: trouble, say: say), status ?? trouble.status, leadingTo: nil)
    }

    static func origin(_ address: String) -> String? {
        guard let url = URL(string: address), let scheme = url.scheme, let host = url.host() else { return nil }
        return "\(scheme)://\(host)" + (url.port.map { ":\($0)" } ?? "")
    }
}
