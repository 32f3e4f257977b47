import Access
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
        guard context.signsInByMail else { return context.emailProof().answer(context, .forbidden) }
        do {
            return try await context.sendProof(by: signIn, leadingTo: context.ownPaths.email)
        } catch is SignInRefusal {
            var response = context.emailProof(error: context.say.tooManyMails).answer(context, .tooManyRequests)
            response.headers[.retryAfter] = "900"
            return response
        }
    }
}

extension CustomerContext {
    func emailProof(error: String? = nil) -> EmailProofPage {
        // Read as an address before it was stored.
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
