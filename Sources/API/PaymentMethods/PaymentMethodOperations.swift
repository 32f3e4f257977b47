import Billing
import Core

extension APIRoutes {
    private static let type = Field.choice("type", ["card", "custom"])

    static let paymentMethods: [Operation] = [
        Operation(
            .post, "/v1/payment_methods", "payment_methods.write", "payment_method",
            [
                .choice("type", ["card"], required: true),
                .object("card", required: true, [Field("token", .token, required: true)]),
                .object("billing_details", [.text("name"), .text("email")]),
                .choice("allow_redisplay", ["unspecified"]), .metadata,
            ]
        ) { call in
            let sent = call.parameters
            return try await call.change { billing in
                try await PaymentMethods(billing).create(
                    fromToken: sent.object("card")?.text("token") ?? "", in: call.scope,
                    billingName: sent.object("billing_details")?.text("name"),
                    billingEmail: sent.object("billing_details")?.text("email"), metadata: sent.metadata())
            } showing: {
                $0.method($1)
            }
        },
        Operation(.get, "/v1/payment_methods/:id", "payment_methods.read", "payment_method") { call in
            let method = try await PaymentMethods(call.billing).find(call.id(), in: call.scope)
            return try await call.show { $0.method(method) }
        },
        Operation(
            .post, "/v1/payment_methods/:id", "payment_methods.write", "payment_method",
            [.object("billing_details", [.text("name"), .text("email")]), .metadata]
        ) { call in
            let sent = call.parameters
            return try await call.change { billing in
                try await PaymentMethods(billing).update(call.id(), in: call.scope) { method in
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
        Operation(
            .post, "/v1/payment_methods/:id/attach", "payment_methods.write", "payment_method",
            [Field("customer", .token, required: true)]
        ) { call in
            // What waited for it is written down with it, and charged whoever dies (S40).
            let billing = call.ending { rendering, value in
                (value as? (PaymentMethod, TriesAtOnce)).map { rendering.method($0.0) }
            }
            let method = try await PaymentMethods(billing).attach(
                call.id(), to: Customer.ID(call.parameters.text("customer") ?? ""), in: call.scope)
            return try await call.show { $0.method(method) }
        },
        Operation(.post, "/v1/payment_methods/:id/detach", "payment_methods.write", "payment_method") { call in
            let billing = call.ending { rendering, value in
                (value as? (Detachment, TriesAtOnce)).map { rendering.method($0.0.method) }
            }
            let detachment = try await PaymentMethods(billing).detach(call.id(), in: call.scope)
            return try await call.show { $0.method(detachment.method) }
        },
        .list(
            "/v1/payment_methods", "payment_methods.read", "payment_method",
            [Field("customer", .token, required: true), type]
        ) { call in try await call.methods(of: Customer.ID(call.parameters.text("customer") ?? "")) },
        .list("/v1/customers/:id/payment_methods", "payment_methods.read", "payment_method", [type]) { call in
            try await call.methods(of: call.id())
        },
        Operation(
            .get, "/v1/customers/:id/payment_methods/:method", "payment_methods.read", "payment_method"
        ) { call in
            let method = try await PaymentMethods(call.billing).find(call.id("method"), of: call.id(), in: call.scope)
            return try await call.show { $0.method(method) }
        },
    ]
}

extension Call {
    /// A customer's methods in their own order, the default first; a customer has few enough to page in memory.
    fileprivate func methods(of customer: Customer.ID) async throws -> JSON {
        let page = try parameters.page()
        let type = parameters.text("type")
        _ = try await Customers(billing).find(customer, in: scope)
        var methods = try await PaymentMethods(billing).list(of: customer, in: scope)[...]
        methods = methods.filter { type == nil || Rendering.type(of: $0.facts.kind) == type }[...]
        let path = path
        let shown: ArraySlice<PaymentMethod>
        switch page.cursor {
        case .none: shown = methods.prefix(page.limit)
        case .after(let id):
            methods = methods[(try position(id, methods, "starting_after") + 1)...]
            shown = methods.prefix(page.limit)
        case .before(let id):
            methods = methods[..<(try position(id, methods, "ending_before"))]
            shown = methods.suffix(page.limit)
        }
        let hasMore = methods.count > shown.count
        return try await show { rendering in .list(shown.map(rendering.method), hasMore: hasMore, url: path) }
    }

    private func position(_ id: String, _ methods: ArraySlice<PaymentMethod>, _ parameter: String) throws -> Int {
        guard let index = methods.firstIndex(where: { $0.id.rawValue == id }) else {
            throw BillingError.notFound("payment_method", id, parameter: parameter)
        }
        return index
    }
}
