import Billing
import Core

extension Rendering {
    /// An attempt is a charge in the dialect.
    func charges(_ ids: [PaymentAttempt.ID]) throws -> [PaymentAttempt.ID: JSON] {
        let attempts = try tx.attempts.find(ids, in: scope)
        let methods = try tx.methods.find(attempts.compactMap(\.method), in: scope)
        let byID = Dictionary(methods.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let refunded = try tx.refunds.givenOrPending(attempts, in: scope)
        let lists = version.listsCharges ? try refundLists(of: attempts.map(\.id)) : [:]
        var charges: [PaymentAttempt.ID: JSON] = [:]
        for attempt in attempts {
            var shown = json(attempt, attempt.method.flatMap { byID[$0] }, refunded: refunded[attempt.id])
            if let list = lists[attempt.id] { shown["refunds"] = list }
            charges[attempt.id] = shown
        }
        return charges
    }

    /// What went back of each, as a list; an empty one where nothing did.
    func refundLists(of charges: [PaymentAttempt.ID]) throws -> [PaymentAttempt.ID: JSON] {
        let refunds = try tx.refunds.all(ofCharges: charges, in: scope)
        return Dictionary(
            charges.map { id -> (PaymentAttempt.ID, JSON) in
                let list = (refunds[id] ?? []).prefix(10).map(refund)
                let hasMore = (refunds[id]?.count ?? 0) > list.count
                return (id, .list(list, hasMore: hasMore, url: "/v1/refunds?charge=\(id.chargeID)"))
            }, uniquingKeysWith: { $1 })
    }

    private func json(_ it: PaymentAttempt, _ method: PaymentMethod?, refunded: Money?) -> JSON {
        let succeeded = it.state == .succeeded
        return [
            "id": .text(it.id.chargeID),
            "object": "charge",
            "amount": .amount(it.money),
            "amount_captured": succeeded ? .amount(it.money) : 0,
            "amount_refunded": .integer(refunded?.dialectAmount ?? 0),
            "application": nil,
            "application_fee": nil,
            "application_fee_amount": nil,
            "balance_transaction": nil,
            "billing_details": method.map(billingDetails) ?? Self.noBillingDetails,
            "captured": .boolean(succeeded),
            "created": JSON(it.createdAt),
            "currency": JSON(it.money.currency),
            "customer": .reference(.customer(it.customer)),
            "description": nil,
            "disputed": false,
            "failure_balance_transaction": nil,
            "failure_code": it.state == .failed ? "card_declined" : nil,
            "failure_message": it.state == .failed ? "Your card was declined." : nil,
            "fraud_details": [:],
            "invoice": .reference(.invoice(it.invoice)),
            "livemode": .boolean(it.scope.mode.isLive),
            "metadata": [:],
            "on_behalf_of": nil,
            "outcome": [
                "advice_code": advice(it),
                "network_decline_code": JSON(it.networkDeclineCode),
                "network_status": succeeded ? "approved_by_network" : "declined_by_network",
                "reason": JSON(it.declineCode),
                "type": succeeded ? "authorized" : "issuer_declined",
            ],
            "paid": .boolean(succeeded),
            "payment_intent": .reference(.payment(it.payment)),
            "payment_method": reference(it.method, Link.method),
            "payment_method_details": method.map(methodDetails) ?? nil,
            "receipt_email": nil,
            "receipt_number": nil,
            "receipt_url": nil,
            "refunds": .onRequest(.refunds(of: it.id)),
            "refunded": .boolean(it.money.isPositive && refunded == it.money),
            "review": nil,
            "shipping": nil,
            "source": nil,
            "source_transfer": nil,
            "statement_descriptor": nil,
            "statement_descriptor_suffix": nil,
            "status": succeeded ? "succeeded" : it.state == .failed ? "failed" : "pending",
            "transfer_data": nil,
            "transfer_group": nil,
        ]
    }
}
