import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Setting, changing and taking away the password of who is signed in (S20, A10, A11).
struct PasswordController: Sendable {
    let portal: PortalMiddleware
    let signIn: SignIn
    let passwords: Passwords

    var routes: [PortalRoute] {
        [
            portal.page("/password", about: "password", show),
            portal.action("/password", about: "password", save),
            portal.action("/password/proof", about: "password", prove),
            portal.action("/password/removal", about: "password", remove),
        ]
    }

    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try await page(context).answer(context)
    }

    func save(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.usePassword)
        do {
            let isFirst = try await passwords.set(Secret(form["password"] ?? ""), by: context.browserSession)
            if isFirst { return try context.redirect(to: context.paths.myData, saying: Flash(.passwordChosen)) }
            // Whoever knew the old one may still be in somewhere: that page ends it.
            return try context.redirect(to: context.paths.browserSessions, saying: Flash(.passwordSaved))
        } catch PasswordRefusal.unproven {
            return try context.redirect(to: context.paths.password, saying: Flash(.proveAgain))
        } catch let refusal as PasswordRefusal {
            return try await page(context, error: context.say.whyNot(refusal)).answer(context, .unprocessableContent)
        }
    }

    func remove(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.usePassword)
        do {
            try await passwords.remove(by: context.browserSession)
            return try context.redirect(to: context.paths.password, saying: Flash(.passwordRemoved))
        } catch PasswordRefusal.unproven {
            return try context.redirect(to: context.paths.password, saying: Flash(.proveAgain))
        }
    }

    /// The mail of the sign-in, to the stored address; its code or link leads back here.
    func prove(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        _ = try email(context)
        do {
            return try await context.sendProof(by: signIn, leadingTo: context.ownPaths.password)
        } catch is SignInRefusal {
            var response = try await page(context, notice: Notice(context.say.tooManyMails, .negative))
                .answer(context, .tooManyRequests)
            response.headers[.retryAfter] = "900"
            return response
        }
    }

    private func page(
        _ context: CustomerContext, error: String? = nil, notice: Notice? = nil
    ) async throws -> PasswordPage {
        let email = try email(context)
        let exists = try await passwords.exists(for: context.customer)
        return PasswordPage(
            frame: context.frame(nil, notice: notice), email: email,
            isProved: context.browserSession.provesMailbox(at: context.visitor.now),
            error: error,
            addresses: .init(
                save: context.paths.password, prove: context.paths.passwordProof,
                remove: exists ? context.paths.passwordRemoval : nil),
            token: context.token)
    }

    /// - Throws: `forbidden` where passwords are not taken, `resource_missing` for who cannot sign in with one.
    private func email(_ context: CustomerContext) throws(BillingError) -> String {
        try context.demand(.usePassword)
        guard context.signsInByMail, let email = context.customer.details.email else { throw .notFound("password") }
        return email
    }
}

extension Language {
    func whyNot(_ refusal: PasswordRefusal) -> String {
        switch refusal {
        case .tooShort: passwordIsTooShort
        case .tooLong: passwordIsTooLong
        case .tooCommon: passwordIsTooCommon
        case .tooPersonal: passwordIsTooPersonal
        case .unproven: proveAgain
        }
    }
}
