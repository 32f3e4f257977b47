import Billing
import Core

extension APIRoutes {
    private static let cancellationDetails = Field.object(
        "cancellation_details", [.text("comment"), .choice("feedback", Cancellation.Reason.allCases.map(\.rawValue))])

    static let subscriptions: [APIOperation] = [
        APIOperation(.post, "/v1/subscriptions", "subscriptions.write", "subscription", SubscriptionOrder.fields) {
            request in
            let order = try SubscriptionOrder(request.parameters)
            let customer = Customer.ID(request.parameters.text("customer") ?? "")
            // With `error_if_incomplete` the answer is that of the payment. Otherwise it is what there is: whoever dies, the
            // payment that was begun is looked after.
            let mustBePaid = order.behavior == .errorIfIncomplete
            let billing = request.ending { rendering, value in
                if let (opened, isTried, _) = value as? (Subscription, Bool, BegunCharge?) {
                    // Not by `?:`, where nil would be a JSON null.
                    if mustBePaid, isTried { return nil }
                    return try rendering.subscription(opened)
                }
                guard let attempt = value as? PaymentAttempt, !mustBePaid || attempt.state == .succeeded,
                    let id = try rendering.tx.invoices.find(attempt.invoice, in: rendering.scope).subscription
                else { return nil }
                return try rendering.subscription(rendering.tx.subscriptions.find(id, in: rendering.scope))
            }
            let subscription = try await Subscriptions(billing).create(order, for: customer, in: request.scope)
            return try await request.show { try $0.subscription(subscription) }
        },
        APIOperation(.get, "/v1/subscriptions/:id", "subscriptions.read", "subscription") { request in
            let subscription = try await Subscriptions(request.billing).find(request.id(), in: request.scope)
            return try await request.show { try $0.subscription(subscription) }
        },
        APIOperation(
            .post, "/v1/subscriptions/:id", "subscriptions.write", "subscription",
            [
                .text("description"), .metadata, .token("default_payment_method"), .boolean("cancel_at_period_end"),
                cancellationDetails, pauseCollection, .subscriptionBillingDetails,
            ] + SubscriptionChange.fields
        ) { request in
            let sent = request.parameters
            try refusePauseCollection(sent)
            let id = request.id(of: Subscription.self)
            var revision = SubscriptionRevision { subscription in
                sent.assign("description", to: &subscription.description)
                subscription.metadata = sent.metadata(onto: subscription.metadata)
                try sent.assignBillingDetails(to: &subscription.billingDetails)
                if sent.has("default_payment_method") {
                    subscription.defaultMethod = sent.id("default_payment_method")
                }
            }
            revision.change = SubscriptionChange(sent)
            revision.prorationDate = try sent.instant("proration_date")
            revision.endsWithPeriod = sent.boolean("cancel_at_period_end")
            let details = sent.object("cancellation_details")
            revision.reason = details?.value("feedback")
            revision.comment = details?.text("comment")
            let (subscription, _) = try await Subscriptions(request.ending(showing: id)).revise(
                id, in: request.scope, by: revision)
            return try await request.show { try $0.subscription(subscription) }
        },
        APIOperation(
            .delete, "/v1/subscriptions/:id", "subscriptions.write", "subscription",
            // What waits is settled by a last invoice, whoever asks for none.
            [cancellationDetails, .fixed("invoice_now", true), .fixed("prorate", false)]
        ) { request in
            let details = request.parameters.object("cancellation_details")
            let subscription = try await Subscriptions(request.billing).cancel(
                request.id(), in: request.scope, effect: .immediately, reason: details?.value("feedback"),
                comment: details?.text("comment"))
            return try await request.show { try $0.subscription(subscription) }
        },
        APIOperation(.delete, "/v1/subscriptions/:id/discount", "subscriptions.write", "discount") { request in
            try await Coupons(request.billing).removeDiscount(from: request.id(), in: request.scope)
            return ["object": "discount", "deleted": true]
        },
        .list(
            "/v1/subscriptions", "subscriptions.read", "subscription",
            [
                Field("customer", .token), Field("price", .token),
                .choice("status", Subscription.Status.allCases.map(\.rawValue) + ["all", "ended"]),
            ]
        ) { request in
            let sent = request.parameters
            let filter: SubscriptionFilter =
                switch sent.text("status") {
                case nil: .notCanceled
                case "all": .all
                case "ended": .ended
                case let status?: Subscription.Status(rawValue: status).map { .status($0) } ?? .all
                }
            let page = try await Subscriptions(request.billing).list(
                in: request.scope, customer: sent.id("customer"), price: sent.id("price"), status: filter, sent.page())
            return try await request.show(page) { try $0.subscriptions($1) }
        },
    ]
}
