import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// In by address and password, and the way to the first one: the mail of the sign-in, and then the question (S20, S21).
struct PasswordSignInController: Sendable {
    let portal: PortalMiddleware
    let signIn: SignIn
    let passwords: Passwords

    var routes: [PortalRoute] {
        [
            portal.openPage("/sign-in/password", about: "sign_in", toTheForm),
            portal.openAction("/sign-in/password", about: "sign_in", enter),
            portal.openPage("/sign-in/activation", about: "sign_in", ask),
            portal.openAction("/sign-in/activation", about: "sign_in", activate),
        ]
    }

    /// Somebody reloads the address that the form was posted to.
    func toTheForm(_ request: Request, _ context: VisitorContext) throws -> Response {
        try context.redirect(to: context.paths.home)
    }

    func enter(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        let email = form.text("email")
        do {
            return try context.welcome(
                try await passwords.signIn(
                    email: email, password: Secret(form["password"] ?? ""), in: context.scope,
                    configuration: context.configuration.isDefault ? nil : context.configuration.id,
                    locale: context.say.code, client: context.web.clientAddress ?? "",
                    userAgent: context.headers[.userAgent]))
        } catch let error as BillingError where error.code == "email_invalid" {
            return context.signInPage(email: email, emailError: context.say.emailIsInvalid)
                .answer(context, .unprocessableContent)
        } catch let refusal as SignInRefusal {
            return context.signInPage(
                email: email, passwordError: context.say.whyNot(refusal, context.signInOffer)
            ).answer(context, refusal.status)
        }
    }

    func ask(_ request: Request, _ context: VisitorContext) throws -> Response {
        guard context.takesPasswords else { return try context.redirect(to: context.paths.home) }
        return page(context, email: "", error: nil).answer(context)
    }

    func activate(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        guard context.takesPasswords else { return try context.redirect(to: context.paths.home) }
        let email = form.text("email")
        do {
            return try await context.letIn(email, by: signIn, leadingTo: context.paths.password)
        } catch let error as BillingError where error.code == "email_invalid" {
            return page(context, email: email, error: context.say.emailIsInvalid).answer(context, .unprocessableContent)
        }
    }

    private func page(_ context: VisitorContext, email: String, error: String?) -> ActivationPage {
        ActivationPage(
            frame: context.frame(), email: email, error: error, action: context.paths.activation,
            back: context.paths.home, token: context.anonymous.token)
    }
}

extension VisitorContext {
    /// Whether this portal's sign-in page takes passwords.
    var takesPasswords: Bool {
        configuration.loginPageIsEnabled && configuration.features.signIn.contains(.password)
    }
}
