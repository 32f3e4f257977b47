import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Which second address gets copies of the customer's invoices. It is offered where papers may be downloaded, and ended anywhere.
struct InvoiceCopiesController: Sendable {
    let portal: PortalMiddleware
    let copies: InvoiceCopies

    var routes: [PortalRoute] {
        [
            portal.page("/data/copies", about: "customer", show),
            portal.action("/data/copies", about: "customer", begin),
            portal.action("/data/copies/removal", about: "customer", end),
        ]
    }

    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try await page("", nil, context).answer(context)
    }

    func begin(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demandCustomer()
        try context.demand(.downloadInvoices)
        let typed = form.text("email")
        let say = context.say
        do {
            try await copies.begin(to: typed, for: context.id, in: context.scope, locale: say.code)
            return try context.redirect(to: context.paths.copies, saying: Flash(.copyAsked))
        } catch InvoiceCopyRefusal.unchanged {
            return try await page(typed, say.copyAddressIsKnown, context).answer(context, .unprocessableContent)
        } catch InvoiceCopyRefusal.tooManyLetters {
            var response = try await page(typed, say.tooManyEmailLetters, context).answer(context, .tooManyRequests)
            response.headers[.retryAfter] = "900"
            return response
        } catch let error as BillingError where error.code == "email_invalid" {
            return try await page(typed, say.emailIsInvalid, context).answer(context, .unprocessableContent)
        }
    }

    func end(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demandCustomer()
        try await copies.end(of: context.id, in: context.scope)
        return try context.redirect(to: context.paths.copies, saying: Flash(.copiesEnded))
    }

    private func page(_ typed: String, _ error: String?, _ context: CustomerContext) async throws -> InvoiceCopiesPage {
        InvoiceCopiesPage(
            frame: context.frame(nil), standing: try await copies.standing(of: context.id, in: context.scope),
            isOffered: context.may(.downloadInvoices), typed: typed, error: error, action: context.paths.copies,
            removal: context.paths.copiesRemoval, token: context.token)
    }
}
