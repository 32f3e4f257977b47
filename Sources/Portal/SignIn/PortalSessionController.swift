import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Sessions that the merchant's program or people made (S08, S09, A12): they open once, within their 300 seconds.
struct PortalSessionController: Sendable {
    let portal: PortalMiddleware
    let sessions: PortalSessions

    var routes: [Route] {
        [
            Route(
                .get, "/p/:slug/s/:token", for: .visitor, permission: "public", about: "portal_session",
                portal.visitorPage(isForFrames: true, show)),
            Route(
                .post, "/p/:slug/s/:token", for: .visitor, permission: "public", about: "portal_session",
                portal.visitorAction(isForFrames: true, open)),
        ]
    }

    /// One that the merchant's program redirects to opens at once for the browser that goes there; one that may have been
    /// mailed, and whatever only looks ahead, is shown a button. So is a frame, but for one of a page that may have the portal in
    /// it (S11).
    func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let token = Secret(try context.parameter("token"))
        do {
            let session = try await sessions.find(token, of: context.merchant.id)
            let isOpened = request.isNavigation || request.isFramed(by: context.merchant.frameOrigins)
            if session.opening == .redirect, request.method == .get, isOpened {
                return try await enter(token, context)
            }
        } catch let error as BillingError {
            return try spent(error, context)
        }
        return LinkPage(
            frame: context.frame(), title: context.say.openPortalTitle,
            intro: context.say.linkIntro(context.merchant.name), button: context.say.openPortal, asksCode: false,
            error: nil, action: context.paths.session(token.exposed), token: context.anonymous.token
        ).answer(context)
    }

    func open(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        do {
            return try await enter(Secret(try context.parameter("token")), context)
        } catch let error as BillingError {
            return try spent(error, context)
        }
    }

    private func enter(_ token: Secret, _ context: VisitorContext) async throws -> Response {
        let flow = try await sessions.find(token, of: context.merchant.id).flow
        let (browserSession, secret) = try await sessions.open(
            token, of: context.merchant.id, userAgent: context.headers[.userAgent])
        // Its own address, so that a new sign-in later meets the same configuration and mode.
        let named = browserSession.configuration == context.configuration.id ? nil : browserSession.configuration
        let paths = PortalPaths(slug: context.merchant.slug, configuration: named)
        return try context.welcome(
            .signedIn(browserSession, token: secret),
            at: flow.map { paths.cancellation($0.subscription) } ?? paths.home)
    }

    private func spent(_ error: BillingError, _ context: VisitorContext) throws -> Response {
        guard error.kind == .conflict || error.kind == .notFound else { throw error }
        return SpentPage(
            frame: context.frame(), text: context.say.spentSession(context.merchant.name), again: context.paths.home
        ).answer(context, .gone)
    }
}
