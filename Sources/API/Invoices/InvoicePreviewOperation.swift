import Billing
import Core

extension APIRoutes {
    /// What a change of a subscription would cost: the lines that the change itself credits and charges.
    static let invoicePreview: [APIOperation] = [
        APIOperation(
            .post, "/v1/invoices/create_preview", "invoices.read", "invoice",
            [
                Field("subscription", .token, required: true), Field("customer", .token),
                .object("subscription_details", required: true, SubscriptionChange.fields),
            ]
        ) { request in
            let details = request.parameters.object("subscription_details") ?? Parameters([:])
            guard let change = SubscriptionChange(details) else {
                throw BillingError.missing("subscription_details[items]")
            }
            let id = Subscription.ID(request.parameters.text("subscription") ?? "")
            let (preview, _) = try await Subscriptions(request.billing).preview(
                change, of: id, of: request.parameters.id("customer"), in: request.scope,
                at: try details.instant("proration_date"))
            let subscription = try await Subscriptions(request.billing).find(id, in: request.scope)
            return try await request.show { try $0.preview(preview, of: subscription) }
        }
    ]
}
