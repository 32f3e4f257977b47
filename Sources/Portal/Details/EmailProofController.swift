import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Signing in once more, by a letter to the address that is to change, and back to the question (A11).
struct EmailProofController: Sendable {
    let portal: PortalMiddleware
    let signIn: SignIn

    var routes: [PortalRoute] { [portal.action("/details/email/proof", about: "customer", send)] }

    func send(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.updateEmail)
        let visitor = context.visitor
        guard let email = context.customer.details.email, context.signsInByMail else {
            return context.emailProof().answer(context, .forbidden)
        }
        do {
            let challenge = try await signIn.begin(
                email: email, in: context.scope,
                configuration: context.configuration.isDefault ? nil : context.configuration.id,
                locale: context.say.code, client: visitor.web.clientAddress ?? "",
                cookie: visitor.cookies.challenge.value(in: visitor.headers))
            let paths = context.ownPaths
            var response = try context.redirect(to: paths.code)
            response.set(visitor.cookies.challenge.setting(challenge, for: SignInLimits.life))
            response.set(TypedAddress.cookie(email, visitor))
            response.set(visitor.cookies.destination.setting(Secret(paths.email), for: .minutes(30)))
            return response
        } catch is SignInRefusal {
            var response = context.emailProof(error: context.say.tooManyMails).answer(context, .tooManyRequests)
            response.headers[.retryAfter] = "900"
            return response
        }
    }
}

extension CustomerContext {
    /// The pages of the browser session's own configuration and mode, whatever address this page has: who is asked to sign in
    /// there comes back as the same customer.
    var ownPaths: PortalPaths {
        visitor.configuration.id == configuration.id
            ? paths : PortalPaths(slug: merchant.slug, configuration: configuration.id)
    }

    /// Whether this customer can be let in by a letter.
    fileprivate var signsInByMail: Bool { configuration.loginPageIsEnabled && customer.details.email != nil }

    func emailProof(error: String? = nil) -> EmailProofPage {
        let shown = customer.details.email.flatMap { try? EmailAddress($0).description }
        let ways = configuration.features.signIn
        let offer: SignInOffer = ways.contains(.link) ? ways.contains(.code) ? .codeAndLink : .link : .code
        return EmailProofPage(
            frame: frame(.details),
            text: signsInByMail
                ? say.emailProofIntro(shown ?? "") : say.emailProofElsewhere(merchant.name),
            error: error, send: signsInByMail ? (say.sendSignIn(offer), paths.emailProof) : nil, back: paths.details,
            token: token)
    }
}
