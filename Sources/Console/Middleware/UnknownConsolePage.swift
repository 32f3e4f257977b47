import Access
import Billing
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
}
