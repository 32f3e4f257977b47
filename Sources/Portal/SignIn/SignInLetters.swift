import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

extension VisitorContext {
    /// Queues the mail that proves an address, and leads to where its code is typed.
    ///
    /// - Parameters:
    ///   - destination: where the proof leads; nil for the page that was wanted before, or the summary.
    ///   - configuration: under which it lets in, and ``paths`` its pages.
    ///   - isTyped: whether this browser knows the address: it is told no other.
    /// - Throws: as ``SignIn/begin(email:in:configuration:locale:client:cookie:)``.
    func mail(
        to email: String, by signIn: SignIn, _ configuration: PortalConfiguration, _ paths: PortalPaths,
        leadingTo destination: String? = nil, saying flash: Flash? = nil, isTyped: Bool = true
    ) async throws -> Response {
        let challenge = try await signIn.begin(
            email: email, in: configuration.scope, configuration: configuration.isDefault ? nil : configuration.id,
            locale: say.code, client: web.clientAddress ?? "", cookie: cookies.challenge.value(in: headers))
        var response = try redirect(to: paths.code, saying: flash)
        response.set(cookies.challenge.setting(challenge, for: SignInLimits.life))
        response.set(isTyped ? TypedAddress.cookie(email, self) : cookies.address.clearing)
        if let destination { response.set(cookies.destination.setting(Secret(destination), for: .minutes(30))) }
        return response
    }

    /// The same for who is not signed in; what is refused is told where the code would be typed.
    func letIn(
        _ email: String, by signIn: SignIn, leadingTo destination: String? = nil, saying flash: Flash? = nil
    ) async throws -> Response {
        do {
            return try await mail(
                to: email, by: signIn, configuration, paths, leadingTo: destination, saying: flash)
        } catch let refusal as SignInRefusal {
            var response = CodeController.page(self, email: email, error: say.whyNot(refusal, signInOffer))
                .answer(self, .tooManyRequests)
            response.headers[.retryAfter] = "900"
            response.set(TypedAddress.cookie(email, self))
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
    var signsInByMail: Bool { configuration.loginPageIsEnabled && customer.details.email != nil }

    /// Signing in once more, by a letter to the address on file, and back to what needs that proof (A11).
    ///
    /// - Throws: ``SignInRefusal``; `resource_missing` for who cannot be let in by a letter.
    func sendProof(by signIn: SignIn, leadingTo destination: String) async throws -> Response {
        guard signsInByMail, let email = customer.details.email else { throw BillingError.notFound("sign_in") }
        return try await visitor.mail(to: email, by: signIn, configuration, ownPaths, leadingTo: destination)
    }
}
