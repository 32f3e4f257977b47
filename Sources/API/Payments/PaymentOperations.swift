import Billing
import Core

extension APIRoutes {
    static let payments: [Operation] = [
        Operation(.get, "/v1/payment_intents/:id", "payments.read", "payment_intent") { call in
            let payment = try await Payments(call.billing).find(call.id(), in: call.scope)
            return try await call.show { try $0.payment(payment) }
        },
        .list("/v1/payment_intents", "payments.read", "payment_intent", [Field("customer", .token)]) { call in
            let page = try await Payments(call.billing).list(
                in: call.scope, customer: call.parameters.id("customer"), call.parameters.page())
            return try await call.show(page) { try $0.payments($1) }
        },
        Operation(.get, "/v1/charges/:id", "payments.read", "charge") { call in
            let id = call.id(of: PaymentAttempt.self)
            let attempt = PaymentAttempt.ID(chargeID: id.rawValue)
            return try await call.show { rendering in
                guard let charge = try rendering.charges([attempt])[attempt] else {
                    throw BillingError.notFound("charge", id.rawValue)
                }
                return charge
            }
        },
    ]
}
