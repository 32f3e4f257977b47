import Billing
import Core

extension APIRoutes {
    private static let cancellationDetails = Field.object(
        "cancellation_details", [.text("comment"), .choice("feedback", Cancellation.Reason.allCases.map(\.rawValue))])

    static let subscriptions: [Operation] = [
        Operation(.post, "/v1/subscriptions", "subscriptions.write", "subscription", SubscriptionOrder.fields) { call in
            let order = try SubscriptionOrder(call.parameters)
            let customer = Customer.ID(call.parameters.text("customer") ?? "")
            // With `error_if_incomplete` the answer is that of the payment. Otherwise it is what there is: whoever dies, the
            // payment that was begun is looked after.
            let mustBePaid = order.behavior == .errorIfIncomplete
            let billing = call.ending { rendering, value in
                if let (opened, isTried, _) = value as? (Subscription, Bool, BegunCharge?) {
                    // Not by `?:`, where nil would be a JSON null.
                    if mustBePaid, isTried { return nil }
                    return try rendering.subscription(opened)
                }
                guard let attempt = value as? PaymentAttempt, !mustBePaid || attempt.state == .succeeded,
                    let id = try rendering.db.invoice(attempt.invoice, in: rendering.scope).subscription
                else { return nil }
                return try rendering.subscription(rendering.db.subscription(id, in: rendering.scope))
            }
            let subscription = try await Subscriptions(billing).create(order, for: customer, in: call.scope)
            return try await call.show { try $0.subscription(subscription) }
        },
        Operation(.get, "/v1/subscriptions/:id", "subscriptions.read", "subscription") { call in
            let subscription = try await Subscriptions(call.billing).find(call.id(), in: call.scope)
            return try await call.show { try $0.subscription(subscription) }
        },
        Operation(
            .post, "/v1/subscriptions/:id", "subscriptions.write", "subscription",
            [
                .text("description"), .metadata, .token("default_payment_method"), .boolean("cancel_at_period_end"),
                cancellationDetails, pauseCollection,
            ] + SubscriptionChange.fields
        ) { call in
            let sent = call.parameters
            try refusePauseCollection(sent)
            let id = call.id(of: Subscription.self)
            let before = try await Subscriptions(call.billing).find(id, in: call.scope)
            // Up to three steps, of which the last one keeps the answer.
            let last = call.ending(showing: id)
            let isTried = sent.has("default_payment_method")
            let isCanceling = sent.boolean("cancel_at_period_end").map { $0 == (before.cancellation == nil) } ?? false
            var subscriptions = Subscriptions(isTried || isCanceling ? call.billing : last)
            _ = try Cancellation.checked(comment: sent.object("cancellation_details")?.text("comment"))
            let edit: @Sendable (inout Subscription) -> Void = { subscription in
                sent.assign("description", to: &subscription.description)
                subscription.metadata = sent.metadata(onto: subscription.metadata)
                if sent.has("default_payment_method") {
                    subscription.defaultMethod = sent.id("default_payment_method")
                }
            }
            var subscription: Subscription
            if let change = SubscriptionChange(sent) {
                subscription = try await subscriptions.change(
                    id, to: change, in: call.scope, at: try sent.instant("proration_date"), alongside: edit
                ).0
            } else {
                subscription = try await subscriptions.update(id, in: call.scope, edit)
            }
            if !isTried { subscriptions = Subscriptions(last) }
            switch sent.boolean("cancel_at_period_end") {
            case true? where subscription.cancellation == nil:
                subscription = try await subscriptions.cancel(id, call, effect: .atPeriodEnd)
            case false? where subscription.cancellation != nil:
                subscription = try await subscriptions.undoCancellation(id, in: call.scope)
            default: break
            }
            if sent.has("default_payment_method") {
                subscriptions = Subscriptions(last)
                _ = try await subscriptions.tryAtOnce(id, insteadOf: before.defaultMethod, in: call.scope)
                subscription = try await subscriptions.find(id, in: call.scope)
            }
            return try await call.show { [subscription] in try $0.subscription(subscription) }
        },
        Operation(
            .delete, "/v1/subscriptions/:id", "subscriptions.write", "subscription",
            // What waits is settled by a last invoice either way.
            [cancellationDetails, .boolean("invoice_now"), .fixed("prorate", false)]
        ) { call in
            let subscription = try await Subscriptions(call.billing).cancel(call.id(), call, effect: .immediately)
            return try await call.show { try $0.subscription(subscription) }
        },
        Operation(.delete, "/v1/subscriptions/:id/discount", "subscriptions.write", "discount") { call in
            try await Coupons(call.billing).removeDiscount(from: call.id(), in: call.scope)
            return ["object": "discount", "deleted": true]
        },
        .list(
            "/v1/subscriptions", "subscriptions.read", "subscription",
            [
                Field("customer", .token), Field("price", .token),
                .choice("status", Subscription.Status.allCases.map(\.rawValue) + ["all", "ended"]),
            ]
        ) { call in
            let sent = call.parameters
            let filter: SubscriptionFilter =
                switch sent.text("status") {
                case nil: .notCanceled
                case "all": .all
                case "ended": .ended
                case let status?: Subscription.Status(rawValue: status).map { .status($0) } ?? .all
                }
            let page = try await Subscriptions(call.billing).list(
                in: call.scope, customer: sent.id("customer"), price: sent.id("price"), status: filter, sent.page())
            return try await call.show(page) { try $0.subscriptions($1) }
        },
    ]
}

extension Subscriptions {
    fileprivate func cancel(
        _ id: Subscription.ID, _ call: Call, effect: Cancellation.Effect
    ) async throws -> Subscription {
        let details = call.parameters.object("cancellation_details")
        return try await cancel(
            id, in: call.scope, effect: effect, reason: details?.value("feedback"), comment: details?.text("comment"))
    }
}
