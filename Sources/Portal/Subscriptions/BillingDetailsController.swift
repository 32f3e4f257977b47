import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Whom the invoices of one subscription are made out to (S44): the form of the customer's own data, and back to that.
struct BillingDetailsController: Sendable {
    let portal: PortalMiddleware
    let presenter: SubscriptionPresenter

    var routes: [PortalRoute] {
        [
            portal.page("/subscriptions/:id/billing", about: "subscription", edit),
            portal.action("/subscriptions/:id/billing", about: "subscription", update),
            portal.action("/subscriptions/:id/billing-removal", about: "subscription", remove),
        ]
    }

    func edit(_ request: Request, _ context: CustomerContext) async throws -> Response {
        let asked = try await find(context)
        guard asked.subscription.status.isCurrent else { return try leave(asked, context, saying: .alreadyCanceled) }
        return page(DetailsForm(asked.details), [:], asked, context).answer(context)
    }

    func update(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        let asked = try await find(context)
        let typed = DetailsForm(form)
        let fields = DetailsForm.fields(context.features)
        let errors = typed.errors(fields, of: asked.country, stored: asked.details, say: context.say)
        guard errors.isEmpty else { return page(typed, errors, asked, context).answer(context, .unprocessableContent) }
        var details = asked.details
        typed.apply(to: &details, fields: fields, of: typed.taxCountry(fields, otherwise: asked.country))
        do {
            try await presenter.subscriptions.makeOut(
                asked.subscription.id, to: details, of: context.id, in: context.scope)
            return try leave(asked, context, saying: .billingDetailsSaved)
        } catch let error as BillingError where error.code == "subscription_canceled" {
            return try leave(asked, context, saying: .alreadyCanceled)
        } catch let error as BillingError {
            guard let field = DetailsForm.Field(parameter: error.parameter) else { throw error }
            let message = context.say.whatIsWrong(
                error, label: field.label(in: context.say, of: asked.country), limit: field.limit)
            return page(typed, [field: message], asked, context).answer(context, .unprocessableContent)
        }
    }

    func remove(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        let asked = try await find(context)
        do {
            try await presenter.subscriptions.makeOut(
                asked.subscription.id, to: nil, of: context.id, in: context.scope)
        } catch let error as BillingError where error.code == "subscription_canceled" {
            return try leave(asked, context, saying: .alreadyCanceled)
        }
        return try leave(asked, context, saying: .billingDetailsRemoved)
    }

    /// A subscription, and what its invoices say now.
    private struct Asked {
        let subscription: Subscription
        let plan: String
        let details: CustomerDetails
        /// Whose words for the parts of an address are used.
        let country: String
    }

    /// - Throws: `resource_missing` when it is not this customer's.
    private func find(_ context: CustomerContext) async throws -> Asked {
        try context.demand(.updateDetails)
        let (subscription, plans) = try await presenter.find(context)
        let details = subscription.billingDetails ?? context.customer.details
        return Asked(
            subscription: subscription, plan: plans.name(of: subscription), details: details,
            country: details.address?.country ?? context.merchant.country)
    }

    private func page(
        _ typed: DetailsForm, _ errors: [DetailsForm.Field: String], _ asked: Asked, _ context: CustomerContext
    ) -> DetailsPage {
        let (say, id) = (context.say, asked.subscription.id)
        return DetailsPage(
            frame: context.frame(.subscriptions), typed: typed, errors: errors, email: nil,
            fields: DetailsForm.fields(context.features),
            countries: Countries.menu(
                in: say, first: context.merchant.country, stored: asked.details.address?.country),
            country: asked.country, action: context.paths.billingDetails(id), token: context.token,
            own: DetailsPage.Own(
                title: say.billingDetailsTitle, intro: say.billingDetailsIntro(asked.plan),
                undo: asked.subscription.billingDetails == nil ? nil : context.paths.billingDetailsRemoval(id),
                back: context.paths.subscription(id)))
    }

    private func leave(_ asked: Asked, _ context: CustomerContext, saying kind: Flash.Kind) throws -> Response {
        try context.redirect(to: context.paths.subscription(asked.subscription.id), saying: Flash(kind))
    }
}
