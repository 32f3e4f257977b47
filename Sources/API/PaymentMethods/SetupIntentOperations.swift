import Billing
import Core

extension APIRoutes {
    static let setupIntents: [APIOperation] = [
        APIOperation(
            .post, "/v1/setup_intents", "payment_methods.write", "setup_intent",
            [
                Field("customer", .token, required: true), Field("return_url", .url, required: true),
                .list("payment_method_types", of: .choice(["card", "custom"])), .choice("usage", ["off_session"]),
                .fixed("confirm", true),
            ]
        ) { request in
            let sent = request.parameters
            let back = try ReturnAddress.checked(sent.text("return_url") ?? "", parameter: "return_url")
            try await ReturnOrigins(request.billing).require(back, of: request.scope.merchant, parameter: "return_url")
            let kinds = (sent.texts("payment_method_types") ?? ["card"]).flatMap {
                $0 == "card" ? [PaymentMethod.Kind.card] : [.bankDebit, .transfer]
            }
            let (setupIntent, url) = try await PaymentMethods(request.billing).startSetup(
                of: Customer.ID(sent.text("customer") ?? ""), in: request.scope, kinds: kinds, locale: "es"
            ) { id in back + (back.contains("?") ? "&" : "?") + "setup_intent=\(id)" }
            return try await request.show { $0.setupIntent(setupIntent, url: url) }
        },
        // The customer's browser may have come back already: the processor knows what they did there.
        APIOperation(.get, "/v1/setup_intents/:id", "payment_methods.read", "setup_intent") { request in
            let methods = PaymentMethods(request.billing)
            let known = try await methods.setupIntent(request.id(), in: request.scope)
            let setupIntent = try await methods.finishSetup(known.id, of: known.customer, in: request.scope)
            return try await request.show { $0.setupIntent(setupIntent, url: nil) }
        },
    ]
}

extension Rendering {
    func setupIntents(_ ids: [SetupIntent.ID]) throws -> [SetupIntent.ID: JSON] {
        var intents: [SetupIntent.ID: JSON] = [:]
        for id in ids { intents[id] = setupIntent(try tx.setupIntents.find(id, in: scope), url: nil) }
        return intents
    }

    /// - Parameter url: the processor's page, known only to whoever asked for it.
    func setupIntent(_ it: SetupIntent, url: String?) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "setup_intent",
            "application": nil,
            "automatic_payment_methods": nil,
            "cancellation_reason": nil,
            "client_secret": nil,
            "created": JSON(it.createdAt),
            "customer": .reference(.customer(it.customer)),
            "description": nil,
            "last_setup_error": it.declineCode.map {
                ["code": "card_declined", "decline_code": .text($0), "type": "card_error"]
            } ?? nil,
            "latest_attempt": nil,
            "livemode": .boolean(it.scope.mode.isLive),
            "mandate": nil,
            "metadata": [:],
            "next_action": url.map {
                [
                    "type": "redirect_to_url",
                    "redirect_to_url": ["return_url": .text(it.returnURL), "url": .text($0)],
                ]
            } ?? nil,
            "on_behalf_of": nil,
            "payment_method": reference(it.method, Link.method),
            "payment_method_options": nil,
            "payment_method_types": ["card"],
            "single_use_mandate": nil,
            "status": .text(it.status.rawValue),
            "usage": "off_session",
        ]
    }
}
