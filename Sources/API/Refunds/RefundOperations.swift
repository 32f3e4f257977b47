import Billing
import Core

extension APIRoutes {
    static let refunds: [Operation] = [
        Operation(
            .post, "/v1/refunds", "refunds.write", "refund",
            [
                Field("payment_intent", .text), Field("charge", .text), .integer("amount"), Field("reason", .text),
                .metadata,
            ]
        ) { call in
            let sent = call.parameters
            let payment: Payment.ID
            if let id = sent.text("payment_intent") {
                payment = Payment.ID(id)
            } else if let id = sent.text("charge") {
                payment = try await Payments(call.billing).attempt(.init(chargeID: id), in: call.scope).payment
            } else {
                throw BillingError.missing("payment_intent")
            }
            let refund = try await Refunds(call.billing).create(
                of: payment, amount: sent.integer("amount"), reason: sent.text("reason"), in: call.scope,
                metadata: sent.metadata())
            return try await call.show { $0.refund(refund) }
        },
        Operation(.get, "/v1/refunds/:id", "refunds.read", "refund") { call in
            let refund = try await Refunds(call.billing).find(call.id(), in: call.scope)
            return try await call.show { $0.refund(refund) }
        },
        .list("/v1/refunds", "refunds.read", "refund", [Field("payment_intent", .text)]) { call in
            let sent = call.parameters
            let page = try await Refunds(call.billing).list(
                in: call.scope, payment: sent.text("payment_intent").map { Payment.ID($0) }, sent.page())
            return try await call.show(page) { rendering, refunds in refunds.map(rendering.refund) }
        },
    ]
}

extension Rendering {
    func refund(_ it: Refund) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "refund",
            "amount": .integer(it.money.amount),
            "balance_transaction": nil,
            "charge": .reference(.charge(it.attempt)),
            "created": JSON(it.createdAt),
            "currency": JSON(it.money.currency),
            "failure_reason": JSON(it.failure),
            "metadata": JSON(it.metadata),
            "payment_intent": .reference(.payment(it.payment)),
            "reason": JSON(it.reason),
            "receipt_number": nil,
            "status": .text(it.state.rawValue),
        ]
    }
}
