import Billing
import Core

extension APIRoutes {
    private static let type = Field.choice("type", ["card", "custom"])

    static let paymentMethods: [APIOperation] = [
        APIOperation(
            .post, "/v1/payment_methods", "payment_methods.write", "payment_method",
            [
                .choice("type", ["card"], required: true),
                .object("card", required: true, [Field("token", .token, required: true)]),
                .object("billing_details", [.text("name"), .text("email")]),
                .choice("allow_redisplay", ["unspecified"]), .metadata,
            ]
        ) { request in
            let sent = request.parameters
            return try await request.change { billing in
                try await PaymentMethods(billing).create(
                    fromToken: sent.object("card")?.text("token") ?? "", in: request.scope,
                    billingName: sent.object("billing_details")?.text("name"),
                    billingEmail: sent.object("billing_details")?.text("email"), metadata: sent.metadata())
            } showing: {
                $0.method($1)
            }
        },
        APIOperation(.get, "/v1/payment_methods/:id", "payment_methods.read", "payment_method") { request in
            let method = try await PaymentMethods(request.billing).find(orTestToken: request.id(), in: request.scope)
            return try await request.show { $0.method(method) }
        },
        APIOperation(
            .post, "/v1/payment_methods/:id", "payment_methods.write", "payment_method",
            [.object("billing_details", [.text("name"), .text("email")]), .metadata]
        ) { request in
            let sent = request.parameters
            return try await request.change { billing in
                try await PaymentMethods(billing).update(request.id(), in: request.scope) { method in
                    if let details = sent.object("billing_details") {
                        details.assign("name", to: &method.billingName)
                        details.assign("email", to: &method.billingEmail)
                    }
                    method.metadata = sent.metadata(onto: method.metadata)
                }
            } showing: {
                $0.method($1)
            }
        },
        APIOperation(
            .post, "/v1/payment_methods/:id/attach", "payment_methods.write", "payment_method",
            [Field("customer", .token, required: true)]
        ) { request in
            // What waited for it is written down with it, and charged whoever dies (S40).
            let billing = request.ending { rendering, value in
                (value as? (PaymentMethod, TriesAtOnce)).map { rendering.method($0.0) }
            }
            let method = try await PaymentMethods(billing).attach(
                request.id(), to: Customer.ID(request.parameters.text("customer") ?? ""), in: request.scope)
            return try await request.show { $0.method(method) }
        },
        APIOperation(.post, "/v1/payment_methods/:id/detach", "payment_methods.write", "payment_method") { request in
            let billing = request.ending { rendering, value in
                (value as? (Detachment, TriesAtOnce)).map { rendering.method($0.0.method) }
            }
            let detachment = try await PaymentMethods(billing).detach(request.id(), in: request.scope)
            return try await request.show { $0.method(detachment.method) }
        },
        .list(
            "/v1/payment_methods", "payment_methods.read", "payment_method",
            [Field("customer", .token, required: true), type]
        ) { request in try await request.methods(of: Customer.ID(request.parameters.text("customer") ?? "")) },
        .list("/v1/customers/:id/payment_methods", "payment_methods.read", "payment_method", [type]) { request in
            try await request.methods(of: request.id())
        },
        APIOperation(
            .get, "/v1/customers/:id/payment_methods/:method", "payment_methods.read", "payment_method"
        ) { request in
            let method = try await PaymentMethods(request.billing).find(
                request.id("method"), of: request.id(), in: request.scope)
            return try await request.show { $0.method(method) }
        },
    ]
}

extension APIRequest {
    /// A customer's methods in their own order, the default first; a customer has few enough to page in memory. Whoever
    /// detaches one after the other reads on behind what is gone, and a cursor may be of another type than is asked for.
    fileprivate func methods(of customer: Customer.ID) async throws -> JSON {
        let page = try parameters.page()
        let type = parameters.text("type")
        _ = try await Customers(billing).find(customer, in: scope)
        let methods = PaymentMethods(billing)
        let all = try await methods.list(of: customer, in: scope)
        let rest: ArraySlice<PaymentMethod>
        switch page.cursor {
        case .none: rest = all[...]
        case .after(let id):
            rest = all.dropFirst(
                try await methods.place(of: .init(id), among: customer, in: scope, parameter: "starting_after").through)
        case .before(let id):
            rest = all.prefix(
                try await methods.place(of: .init(id), among: customer, in: scope, parameter: "ending_before").before)
        }
        let found = rest.filter { type == nil || Rendering.type(of: $0.facts.kind) == type }
        let shown = if case .before = page.cursor { found.suffix(page.limit) } else { found.prefix(page.limit) }
        let path = path
        return try await show { rendering in
            .list(shown.map(rendering.method), hasMore: found.count > shown.count, url: path)
        }
    }
}
