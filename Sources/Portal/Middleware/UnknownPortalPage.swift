import Access
import Billing
import Hummingbird
import Web

/// An address below `/p/{slug}` that no page has: whoever is lost there is still with that merchant.
public struct UnknownPortalPage: Sendable {
    private let portal: PortalMiddleware

    public init(_ billing: BillingContext) { portal = PortalMiddleware(billing: billing, formTargets: []) }

    /// - Returns: nil when the address is of no portal.
    public func response(to request: Request, _ web: WebContext) async -> Response? {
        let parts = request.uri.path.split(separator: "/").map(String.init)
        guard parts.count >= 2, parts[0] == "p" else { return nil }
        let configuration = parts.count >= 4 && parts[2] == "c" ? parts[3] : nil
        do {
            let visitor = try await portal.visitor(request, web, slug: parts[1], configuration: configuration)
            return portal.refuse(HTTPError(.notFound), visitor, isPage: false)
        } catch let move as PortalHasMoved {
            return portal.follow(move, request)
        } catch {
            // Whatever goes wrong here, the page of the whole server says as much.
            return nil
        }
    }
}
