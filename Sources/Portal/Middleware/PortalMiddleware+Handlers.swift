import Access
import Billing
import Core
import HTTPTypes
import Hummingbird
import Localization
import Web
import Wording

/// What stands between the router and the pages: each kind of route gets what it may rely on.
extension PortalMiddleware {
    func customerPage(isForViewers: Bool, _ handler: @escaping CustomerPage) -> Route.Handler {
        guarded(wanting: .customer) { request, visitor in
            if let answer = chosenLanguage(request, visitor) { return answer }
            try open(visitor)
            guard let customer = try await customer(visitor) else { return try askToSignIn(request, visitor) }
            if !isForViewers { try customer.demandMoreThanViewing() }
            return try await handler(request, customer)
        }
    }

    func customerAction(isForViewers: Bool, _ handler: @escaping CustomerAction) -> Route.Handler {
        guarded(wanting: .customer) { request, visitor in
            try open(visitor)
            guard let customer = try await customer(visitor) else { return try askToSignIn(request, visitor) }
            let form = try await FormBody.read(from: request)
            guard csrf.accepts(form, from: request.headers, session: customer.browserSession.id.rawValue) else {
                throw StaleForm()
            }
            if !isForViewers { try customer.demandMoreThanViewing() }
            return try await handler(form, customer)
        }
    }

    /// - Parameter isForFrames: whether it is shown in a frame too (S11): no page is where somebody proves who they are.
    func visitorPage(
        wanting wanted: Wanted = .portal, isForFrames: Bool = false, _ handler: @escaping VisitorPage
    ) -> Route.Handler {
        guarded(wanting: wanted) { request, visitor in
            if let answer = chosenLanguage(request, visitor) { return answer }
            try open(visitor)
            if visitor.isFramed, !isForFrames { throw OutsideFrame() }
            return try await handler(request, visitor)
        }
    }

    func visitorAction(isForFrames: Bool = false, _ handler: @escaping VisitorAction) -> Route.Handler {
        guarded { request, visitor in
            try open(visitor)
            if visitor.isFramed, !isForFrames { throw OutsideFrame() }
            let form = try await FormBody.read(from: request)
            guard let anonymous = visitor.cookies.anonymous.value(in: request.headers),
                csrf.accepts(form, from: request.headers, session: AnonymousVisitor.session(anonymous))
            else { throw StaleForm() }
            return try await handler(form, visitor)
        }
    }

    /// - Throws: ``PortalIsOff`` (S02).
    private func open(_ visitor: VisitorContext) throws(PortalIsOff) {
        guard visitor.merchant.portalIsEnabled else { throw PortalIsOff() }
    }

    /// `?lang=pt`: keeps the choice and shows the same page without the question.
    private func chosenLanguage(_ request: Request, _ visitor: VisitorContext) -> Response? {
        guard let tag = request.uri.queryParameters["lang"], let language = Languages.named(String(tag)) else {
            return nil
        }
        var response = Response.seeOther(visitor.here)
        response.set(visitor.cookies.language.setting(Secret(language.code), for: PortalCookies.year))
        return response
    }

    /// Somebody who is not signed in, or not any more: after the sign-in they come back to the page they wanted.
    private func askToSignIn(_ request: Request, _ visitor: VisitorContext) throws -> Response {
        var response = Response.seeOther(visitor.paths.home)
        if request.method == .get, visitor.isOurs(visitor.here) {
            response.set(visitor.cookies.destination.setting(Secret(visitor.here), for: .minutes(30)))
        }
        let hadSession = visitor.cookies.browserSession.value(in: request.headers) != nil
        if hadSession { response.set(visitor.cookies.browserSession.clearing) }
        // A form was open, and its session may have been left in another tab: what was pressed did not happen.
        if hadSession || request.method == .post {
            let flash = Flash(.signInAgain).meant(for: visitor.paths.home)
            response.set(visitor.cookies.flash.setting(try flash.sealed(billing.keys)))
        }
        return response
    }

    /// Every failure becomes a page in the reader's language, or is thrown on when there is no portal to show it in.
    private func guarded(
        wanting wanted: Wanted = .portal,
        _ handler: @escaping @Sendable (Request, VisitorContext) async throws -> Response
    ) -> Route.Handler {
        { request, web in
            let visitor: VisitorContext
            do {
                visitor = try await self.visitor(request, web, wanting: wanted)
            } catch let move as PortalHasMoved {
                return self.follow(move, request)
            } catch {
                return self.refuse(error, request, web)
            }
            do {
                let answer = try await visitor.merchant.id.served { try await handler(request, visitor) }
                return visitor.isFramed ? self.inFrame(answer, visitor) : answer
            } catch {
                return self.refuse(error, visitor)
            }
        }
    }
}

/// The form was not ours, or its session is over (S6).
struct StaleForm: Error {}
/// The merchant's master switch is off (S02).
struct PortalIsOff: Error {}

extension Response {
    /// After a change: the browser gets the next page by GET, and reloading it repeats nothing.
    static func seeOther(_ address: String) -> Response {
        var headers = SecurityHeaders.asset
        headers[.location] = address
        headers[.cacheControl] = "no-store"
        return Response(status: .seeOther, headers: headers)
    }

    mutating func set(_ cookie: String) {
        headers.append(HTTPField(name: .setCookie, value: cookie))
    }
}
