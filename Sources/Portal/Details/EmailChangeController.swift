import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Another address for the account: asked for here, proven by a letter to it (U9, A11).
struct EmailChangeController: Sendable {
    let portal: PortalMiddleware
    let changes: EmailChanges

    var routes: [PortalRoute] {
        [
            portal.page("/details/email", about: "customer", ask),
            portal.action("/details/email", about: "customer", begin),
            portal.action("/details/email/resend", about: "customer", resend),
            portal.action("/details/email/removal", about: "customer", drop),
        ]
    }

    func ask(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.updateEmail)
        guard context.browserSession.provesCustomer(at: context.visitor.now) else {
            return context.emailProof().answer(context)
        }
        return page("", nil, context).answer(context)
    }

    func begin(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.updateEmail)
        let typed = form.text("email")
        do {
            try await changes.begin(
                to: typed, by: context.browserSession, locale: context.say.code, portal: context.ownPaths.home)
            return try context.redirect(to: context.paths.details)
        } catch EmailChangeRefusal.unproven {
            return context.emailProof().answer(context, .forbidden)
        } catch EmailChangeRefusal.unchanged {
            return page(typed, context.say.emailIsTheSame, context).answer(context, .unprocessableContent)
        } catch EmailChangeRefusal.tooManyLetters {
            var response = page(typed, context.say.tooManyEmailLetters, context).answer(context, .tooManyRequests)
            response.headers[.retryAfter] = "900"
            return response
        } catch let error as BillingError where error.code == "email_invalid" {
            return page(typed, context.say.emailIsInvalid, context).answer(context, .unprocessableContent)
        }
    }

    func resend(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.updateEmail)
        try context.demandCustomer()
        do {
            let change = try await changes.resend(
                of: context.id, in: context.scope, locale: context.say.code, portal: context.ownPaths.home)
            // What was waited for may be over: then it is asked for anew.
            guard change != nil else { return try context.redirect(to: context.paths.email) }
            return try context.redirect(to: context.paths.details, saying: Flash(.emailResent))
        } catch EmailChangeRefusal.tooManyLetters {
            return try context.redirect(to: context.paths.details, saying: Flash(.tooManyEmailLetters))
        }
    }

    func drop(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.updateEmail)
        try context.demandCustomer()
        try await changes.drop(of: context.id, in: context.scope)
        return try context.redirect(to: context.paths.details, saying: Flash(.emailKept))
    }

    private func page(_ typed: String, _ error: String?, _ context: CustomerContext) -> EmailChangePage {
        EmailChangePage(
            frame: context.frame(.details), current: context.customer.details.email, typed: typed, error: error,
            action: context.paths.email, back: context.paths.details, token: context.token)
    }
}
