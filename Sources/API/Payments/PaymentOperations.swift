import Billing
import Core

extension APIRoutes {
    static let payments: [APIOperation] = [
        APIOperation(.get, "/v1/payment_intents/:id", "payments.read", "payment_intent") { request in
            let payment = try await Payments(request.billing).find(request.id(), in: request.scope)
            return try await request.show { try $0.payment(payment) }
        },
        .list("/v1/payment_intents", "payments.read", "payment_intent", [Field("customer", .token)]) { request in
            let page = try await Payments(request.billing).list(
                in: request.scope, customer: request.parameters.id("customer"), request.parameters.page())
            return try await request.show(page) { try $0.payments($1) }
        },
        APIOperation(.get, "/v1/charges/:id", "payments.read", "charge") { request in
            let id = request.id(of: PaymentAttempt.self)
            let attempt = PaymentAttempt.ID(chargeID: id.rawValue)
            return try await request.show { rendering in
                guard let charge = try rendering.charges([attempt])[attempt] else {
                    throw BillingError.notFound("charge", id.rawValue)
                }
                return charge
            }
        },
    ]
}
