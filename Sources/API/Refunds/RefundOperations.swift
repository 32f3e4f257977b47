import Billing
import Core

extension APIRoutes {
    static let refunds: [APIOperation] = [
        APIOperation(
            .post, "/v1/refunds", "refunds.write", "refund",
            [
                Field("payment_intent", .token), Field("charge", .token), .integer("amount"), Field("reason", .text),
                .metadata,
            ]
        ) { request in
            let sent = request.parameters
            // Also while it is pending, for then the processor is asked again until it says what became of it.
            let refunds = Refunds(request.ending { rendering, value in (value as? Refund).map(rendering.refund) })
            let (amount, reason) = (sent.integer("amount"), sent.text("reason"))
            let refund: Refund
            if let id = sent.text("charge") {
                let charge = try await request.charge(id, of: sent.text("payment_intent"))
                refund = try await refunds.create(
                    of: charge.id,
                    amount: try amount.map { try Money(dialect: $0, charge.money.currency, parameter: "amount") },
                    reason: reason,
                    in: request.scope, metadata: sent.metadata())
            } else if let id = sent.text("payment_intent") {
                refund = try await refunds.create(
                    of: Payment.ID(id), reason: reason, in: request.scope, metadata: sent.metadata()
                ) { currency in
                    try amount.map { try Money(dialect: $0, currency, parameter: "amount") }
                }
            } else {
                throw BillingError.missing("payment_intent")
            }
            return try await request.show { [refund] in $0.refund(refund) }
        },
        APIOperation(.get, "/v1/refunds/:id", "refunds.read", "refund") { request in
            let refund = try await Refunds(request.billing).find(request.id(), in: request.scope)
            return try await request.show { $0.refund(refund) }
        },
        .list("/v1/refunds", "refunds.read", "refund", [Field("charge", .token), Field("payment_intent", .token)]) {
            request in
            let sent = request.parameters
            let page = try await Refunds(request.billing).list(
                in: request.scope, payment: sent.text("payment_intent").map { Payment.ID($0) },
                attempt: sent.text("charge").map { PaymentAttempt.ID(chargeID: $0) }, sent.page())
            return try await request.show(page) { rendering, refunds in refunds.map(rendering.refund) }
        },
    ]
}

extension APIRequest {
    /// The attempt that a charge's id names.
    ///
    /// - Parameter payment: whose it must be, when that was said too.
    fileprivate func charge(_ id: String, of payment: String?) async throws -> PaymentAttempt {
        let attempt: PaymentAttempt
        do {
            attempt = try await Payments(billing).attempt(.init(chargeID: id), in: scope)
        } catch let error as BillingError where error.kind == .notFound {
            throw BillingError.notFound("charge", id, parameter: "charge")
        }
        guard payment ?? attempt.payment.rawValue == attempt.payment.rawValue else {
            throw BillingError.invalid("charge", "The charge is not of that payment intent.")
        }
        return attempt
    }
}

extension Rendering {
    func refund(_ it: Refund) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "refund",
            "amount": .amount(it.money),
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
