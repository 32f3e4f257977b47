import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// The front door: the summary for who is signed in, the sign-in form for everybody else (S15, S16).
struct SignInController: Sendable {
    let portal: PortalMiddleware
    let signIn: SignIn
    let summary: SummaryController

    var routes: [PortalRoute] {
        [
            portal.openPage(
                "", about: "portal", wanting: .overview(invoices: SummaryController.invoicesShown), isForFrames: true,
                home),
            portal.openPage("/sign-in", about: "sign_in", toTheForm),
            portal.openAction("/sign-in", about: "sign_in", begin),
            portal.openAction("/sign-in/resend", about: "sign_in", resend),
        ]
    }

    func home(_ request: Request, _ context: VisitorContext) async throws -> Response {
        if let customer = try await portal.customer(context) {
            return try await summary.show(customer)
        }
        if context.isFramed { throw OutsideFrame() }
        guard context.configuration.loginPageIsEnabled else {
            return PortalOffPage(frame: context.frame(), isOff: false).answer(context)
        }
        return context.signInPage(notice: context.flash?.notice(for: context.reader)).answer(context)
    }

    /// Somebody reloads the address that the form was posted to, or changes the language there.
    func toTheForm(_ request: Request, _ context: VisitorContext) throws -> Response {
        try context.redirect(to: context.paths.home)
    }

    func begin(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        try await send(to: form.text("email"), context, saying: nil)
    }

    /// The same again, to the address that was typed before (S18).
    func resend(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        guard let email = TypedAddress.read(context) else { return try context.redirect(to: context.paths.home) }
        return try await send(
            to: email, context, saying: Flash(context.signInOffer == .link ? .linkResent : .codeResent))
    }

    /// The answer is the same for every address (A7): the mail is queued, and the next page asks for its code.
    private func send(to email: String, _ context: VisitorContext, saying flash: Flash?) async throws -> Response {
        do {
            return try await context.letIn(email, by: signIn, saying: flash)
        } catch let error as BillingError where error.code == "email_invalid" {
            return context.signInPage(email: email, emailError: context.say.emailIsInvalid)
                .answer(context, .unprocessableContent)
        } catch let error as BillingError where error.code == "login_page_disabled" {
            return PortalOffPage(frame: context.frame(), isOff: false).answer(context, .forbidden)
        }
    }
}

extension VisitorContext {
    func signInPage(
        notice: Notice? = nil, email: String = "", emailError: String? = nil, passwordError: String? = nil
    ) -> SignInPage {
        SignInPage(
            frame: frame(notice: notice), headline: configuration.headline, offer: signInOffer, email: email,
            error: emailError, action: paths.signIn,
            password: takesPasswords
                ? .init(action: paths.passwordSignIn, error: passwordError, activation: paths.activation) : nil,
            token: anonymous.token,
            publicCancellation: publicCancellationPreset == .off
                ? nil : .init(cancel: paths.publicCancellation(.cancel), withdraw: paths.publicCancellation(.withdraw)))
    }
}
