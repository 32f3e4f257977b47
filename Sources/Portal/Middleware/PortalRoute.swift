import Billing
import HTTPTypes
import Hummingbird
import Web

/// One page or action of the portal. It is served below `/p/{slug}` and below `/p/{slug}/c/{configuration}` alike.
struct PortalRoute: Sendable {
    let method: HTTPRequest.Method
    /// After the portal's own address: `/subscriptions/:id`.
    let path: String
    let audience: Route.Audience
    /// `subscription.read`.
    let permission: String
    let objectClass: String
    let handler: Route.Handler

    var routes: [Route] {
        ["/p/:slug", "/p/:slug/c/:configuration"].map {
            Route(method, $0 + path, for: audience, permission: permission, about: objectClass, handler)
        }
    }
}

extension PortalMiddleware {
    typealias CustomerPage = @Sendable (Request, CustomerContext) async throws -> Response
    typealias CustomerAction = @Sendable (FormBody, CustomerContext) async throws -> Response
    typealias VisitorPage = @Sendable (Request, VisitorContext) async throws -> Response
    typealias VisitorAction = @Sendable (FormBody, VisitorContext) async throws -> Response

    /// A page for who is signed in; others are asked to sign in and then brought back.
    ///
    /// - Parameter isForViewers: whether one of the merchant's people who looks on may open it: not where a processor's answer is
    ///   awaited, for that may change something (S4).
    func page(
        _ path: String, about noun: String, isForViewers: Bool = true, _ handler: @escaping CustomerPage
    ) -> PortalRoute {
        PortalRoute(
            method: .get, path: path, audience: .customer, permission: noun + ".read", objectClass: noun,
            handler: customerPage(isForViewers: isForViewers, handler))
    }

    /// A change by who is signed in, with a form of theirs (S6).
    ///
    /// - Parameter isForViewers: whether one of the merchant's people who looks on may do it: only leave (S4).
    func action(
        _ path: String, about noun: String, isForViewers: Bool = false, _ handler: @escaping CustomerAction
    ) -> PortalRoute {
        PortalRoute(
            method: .post, path: path, audience: .customer, permission: noun + ".write", objectClass: noun,
            handler: customerAction(isForViewers: isForViewers, handler))
    }

    /// A page for anybody.
    ///
    /// - Parameters:
    ///   - wanted: what it will ask for, whoever comes.
    ///   - isForFrames: whether it is shown in another site's frame too.
    func openPage(
        _ path: String, about noun: String, wanting wanted: Wanted = .portal, isForFrames: Bool = false,
        _ handler: @escaping VisitorPage
    ) -> PortalRoute {
        PortalRoute(
            method: .get, path: path, audience: .visitor, permission: "public", objectClass: noun,
            handler: visitorPage(wanting: wanted, isForFrames: isForFrames, handler))
    }

    /// A form for anybody, which came from a page of ours in the same browser (S6).
    func openAction(_ path: String, about noun: String, _ handler: @escaping VisitorAction) -> PortalRoute {
        PortalRoute(
            method: .post, path: path, audience: .visitor, permission: "public", objectClass: noun,
            handler: visitorAction(handler))
    }
}
