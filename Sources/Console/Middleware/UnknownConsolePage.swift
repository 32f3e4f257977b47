import Access
import Billing
import Core
import Documents
import Hummingbird
import Web

/// An address below `/console` that no page has: whoever is lost there is still in the console.
public struct UnknownConsolePage: Sendable {
    private let console: ConsoleMiddleware

    public init(_ billing: BillingContext, press: PDFPress) {
        console = ConsoleMiddleware(billing: billing, press: press, hasher: PasswordHasher())
    }

    /// - Returns: nil when the address is not of the console.
    public func response(to request: Request, _ web: WebContext) async -> Response? {
        guard request.uri.path.split(separator: "/").first == "console" else { return nil }
        // Whatever goes wrong here, the page of the whole server says as much.
        guard let visitor = try? await console.visitor(request, web) else { return nil }
        var frame = visitor.frameWithAccount()
        frame.here = visitor.signedIn == nil ? ConsoleAddress.signIn : ConsoleAddress.account
        return console.refuse(HTTPError(.notFound), visitor, frame: frame)
    }

    /// More came to a form with a picture than is read at all (W10): in the frame of the page that has the form.
    ///
    /// - Returns: nil for whoever does not work there.
    public func uploadTooLarge(_ request: Request, _ web: WebContext) async -> Response? {
        let parts = request.uri.path.split(separator: "/").map(String.init)
        guard parts.count > 4, parts[0] == "console", parts[1] == "m", let mode = Mode(rawValue: parts[3]),
            let visitor = try? await console.visitor(request, web), let signedIn = visitor.signedIn,
            let membership = signedIn.memberships.first(where: { $0.merchant.slug == parts[2] })
        else { return nil }
        let person = ConsolePerson(
            visitor: visitor, signedIn: signedIn, token: console.csrf.token(for: signedIn.session.id.rawValue))
        guard !person.owesSecondFactor else { return nil }
        let paths = ConsolePaths(slug: parts[2], mode: mode)
        var frame = visitor.frame()
        frame.here = request.uri.path
        frame.place = ConsoleFrame.Place(
            merchant: membership.merchant.name, home: paths.home, mode: mode,
            inOtherMode: ConsolePaths(slug: parts[2], mode: mode.isLive ? .test : .live).home,
            menu: ConsoleMenu(role: membership.role, current: nil, paths: paths))
        frame.account = person.account(in: membership.merchant.id)
        return UploadTooLargePage(frame: frame, back: request.uri.path)
            .response(.contentTooLarge, headers: SecurityHeaders.page(isSecure: console.isSecure))
    }
}
