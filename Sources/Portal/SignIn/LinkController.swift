import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// The link of the mail: looking at it changes nothing, its button signs in (A4, A5).
struct LinkController: Sendable {
    let portal: PortalMiddleware
    let signIn: SignIn

    /// Mails carry this address, whatever the configuration.
    var routes: [Route] {
        [
            Route(
                .get, "/p/:slug/link/:token", for: .visitor, permission: "public", about: "sign_in",
                portal.visitorPage(show)),
            Route(
                .post, "/p/:slug/link/:token", for: .visitor, permission: "public", about: "sign_in",
                portal.visitorAction(consume)),
        ]
    }

    func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let link = Secret(try context.parameter("token"))
        guard case (.ready(let needsCode), _) = try await find(link, context) else { return try await spent(context) }
        return page(context, link, asksCode: needsCode).answer(context)
    }

    func consume(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        let link = Secret(try context.parameter("token"))
        let (state, scope) = try await find(link, context)
        guard case .ready(let needsCode) = state else { return try await pressedTwice(context) }
        do {
            let outcome = try await signIn.consume(
                link: link, code: needsCode ? form.text("code") : nil,
                cookie: context.cookies.challenge.value(in: context.headers), in: scope,
                client: context.web.clientAddress ?? "", userAgent: context.headers[.userAgent])
            return try context.welcome(outcome)
        } catch SignInRefusal.linkSpent, SignInRefusal.linkExpired, SignInRefusal.linkUnknown {
            return try await pressedTwice(context)
        } catch let refusal as SignInRefusal {
            return page(context, link, asksCode: true, error: context.say.whyNot(refusal, context.signInOffer))
                .answer(context, refusal.status)
        }
    }

    /// The address does not name the mode, so both are asked.
    private func find(_ link: Secret, _ context: VisitorContext) async throws -> (SignIn.LinkState, Scope) {
        let cookie = context.cookies.challenge.value(in: context.headers)
        for mode in Mode.allCases {
            let scope = Scope(merchant: context.merchant.id, mode: mode)
            let state = try await signIn.state(of: link, cookie: cookie, in: scope)
            if state != .unknown { return (state, scope) }
        }
        return (.unknown, context.scope)
    }

    private func page(
        _ context: VisitorContext, _ link: Secret, asksCode: Bool, error: String? = nil
    ) -> LinkPage {
        LinkPage(
            frame: context.frame(), title: context.say.linkTitle,
            intro: asksCode ? context.say.linkNeedsCode : context.say.linkIntro(context.merchant.name),
            button: context.say.enter, asksCode: asksCode, error: error, action: context.paths.link(link.exposed),
            token: context.anonymous.token)
    }

    /// Spent, expired and never made look alike.
    private func spent(_ context: VisitorContext) async throws -> Response {
        SpentPage(
            frame: context.frame(), text: context.say.spentLink, again: context.paths.home,
            isSignedIn: try await portal.customer(context) != nil
        ).answer(context, .gone)
    }

    /// The button's first press may have let this browser in: the second one then leads to the same place.
    private func pressedTwice(_ context: VisitorContext) async throws -> Response {
        if try await portal.customer(context) != nil { return try context.redirect(to: context.paths.home) }
        return try await spent(context)
    }
}
