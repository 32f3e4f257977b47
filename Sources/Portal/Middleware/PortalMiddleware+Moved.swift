import Access
import Billing
import Core
import HTTPTypes
import Hummingbird
import Web
import Wording

extension PortalMiddleware {
    /// From an address that a portal had to the same page where it is now (S03).
    ///
    /// Cookies are of the old address, so whoever was signed in is asked again; what was sent there did not happen, and they are
    /// told so.
    func follow(_ move: PortalHasMoved, _ request: Request) -> Response {
        guard request.method == .get || request.method == .head else { return startAnew(at: move.slug) }
        let rest = request.uri.path.dropFirst("/p/".count).drop { $0 != "/" }
        let query = request.uri.query.map { "?" + $0 } ?? ""
        return .seeOther("/p/\(move.slug)\(rest)\(query)")
    }

    private func startAnew(at slug: String) -> Response {
        let home = PortalPaths(slug: slug).home
        var response = Response.seeOther(home)
        if let flash = try? Flash(.signInAgain).meant(for: home).sealed(billing.keys) {
            response.set(PortalCookies(slug: slug, isSecure: isSecure).flash.setting(flash))
        }
        return response
    }
}
