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
            return try await request.show { $0.preview(preview, of: subscription) }
        }
    ]
}

extension Rendering {
    func preview(_ it: ChangePreview, of subscription: Subscription) -> JSON {
        let id = "upcoming_in_" + subscription.id.rawValue.dropFirst(Subscription.idPrefix.count)
        let lines = it.lines.enumerated().map { position, line -> JSON in
            [
                "id": .text("il_tmp_\(position)"),
                "object": "line_item",
                "amount": .integer(line.amount.amount),
                "currency": JSON(it.currency),
                "description": JSON(line.description.isEmpty ? nil : line.description),
                "discounts": [],
                "livemode": .boolean(subscription.scope.mode.isLive),
                "metadata": [:],
                "period": ["end": JSON(line.period.end), "start": JSON(line.period.start)],
                "proration": .boolean(line.isProration),
                "subscription": .text(subscription.id.rawValue),
            ]
        }
        return [
            "id": .text(id),
            "object": "invoice",
            "amount_due": .integer(max(0, it.total.amount)),
            "amount_paid": 0,
            "amount_remaining": .integer(max(0, it.total.amount)),
            "billing_reason": "upcoming",
            "created": JSON(it.prorationAt),
            "currency": JSON(it.currency),
            "customer": .reference(.customer(subscription.customer)),
            "lines": .list(lines, url: "/v1/invoices/upcoming/lines"),
            "livemode": .boolean(subscription.scope.mode.isLive),
            "metadata": [:],
            "next_payment_attempt": it.isChargedNow ? JSON(it.prorationAt) : JSON(subscription.period.end),
            "parent": [
                "type": "subscription_details", "quote_details": nil,
                "subscription_details": [
                    "metadata": JSON(subscription.metadata),
                    "subscription": .reference(.subscription(subscription.id)),
                    "subscription_proration_date": JSON(it.prorationAt),
                ],
            ],
            "status": "draft",
            "subscription": .reference(.subscription(subscription.id)),
            "subscription_proration_date": JSON(it.prorationAt),
            "subtotal": .integer(it.subtotal.amount),
            "tax": .integer(it.tax.amount),
            "total": .integer(it.total.amount),
            "total_discount_amounts": it.discount.isZero
                ? [] : [["amount": .integer(it.discount.amount), "discount": nil]],
        ]
    }
}
