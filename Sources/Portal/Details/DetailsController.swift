import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// The customer's own data (S41–S43).
struct DetailsController: Sendable {
    let portal: PortalMiddleware
    let customers: Customers
    let emailChanges: EmailChanges

    var routes: [PortalRoute] {
        [
            portal.page("/details", about: "customer", edit),
            portal.action("/details", about: "customer", update),
        ]
    }

    func edit(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.updateDetails)
        return try await page(DetailsForm(context.customer.details), [:], context).answer(context)
    }

    func update(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.updateDetails)
        let typed = DetailsForm(form)
        let fields = DetailsForm.fields(context.features)
        let errors = typed.errors(
            fields, of: context.addressCountry, stored: context.customer.details, say: context.say)
        guard errors.isEmpty else {
            return try await page(typed, errors, context).answer(context, .unprocessableContent)
        }
        let taxCountry = typed.taxCountry(fields, otherwise: context.addressCountry)
        do {
            _ = try await customers.update(context.id, in: context.scope, by: context.browserSession.id) { customer in
                typed.apply(to: &customer.details, fields: fields, of: taxCountry)
            }
            return try context.redirect(to: context.paths.details, saying: Flash(.detailsSaved))
        } catch let error as BillingError {
            // What only the domain knows is wrong, in case the form's own checks let it through.
            guard let field = DetailsForm.Field(parameter: error.parameter) else { throw error }
            let message = context.say.whatIsWrong(
                error, label: field.label(in: context.say, of: context.addressCountry), limit: field.limit)
            return try await page(typed, [field: message], context).answer(context, .unprocessableContent)
        }
    }

    private func page(
        _ typed: DetailsForm, _ errors: [DetailsForm.Field: String], _ context: CustomerContext
    ) async throws -> DetailsPage {
        let email = context.customer.details.email
        let waiting =
            context.may(.updateEmail) ? try await emailChanges.pending(of: context.id, in: context.scope) : nil
        return DetailsPage(
            frame: context.frame(.details), typed: typed, errors: errors,
            email: EmailCard(
                email: email, standing: context.may(.updateEmail) ? .open(waiting) : .locked,
                merchant: context.merchant.name,
                paths: context.paths, token: context.token, say: context.say),
            fields: DetailsForm.fields(context.features),
            countries: Countries.menu(
                in: context.say, first: context.merchant.country, stored: context.customer.details.address?.country),
            country: context.addressCountry, action: context.paths.details, token: context.token)
    }
}

extension CustomerContext {
    /// Whose words for the parts of an address are used: the customer's own country, or else the merchant's.
    fileprivate var addressCountry: String { customer.details.address?.country ?? merchant.country }
}
