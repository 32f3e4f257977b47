import Billing
import Core

extension Rendering {
    func payment(_ payment: Payment) throws -> JSON { try payments([payment])[0] }

    func payments(_ ids: [Payment.ID]) throws -> [Payment.ID: JSON] {
        let found = try tx.payments.find(ids, in: scope)
        return Dictionary(zip(found.map(\.id), try payments(found)), uniquingKeysWith: { $1 })
    }

    func payments(_ payments: [Payment]) throws -> [JSON] {
        let attempts = try tx.attempts.find(payments.compactMap(\.latestAttempt), in: scope)
        let byID = Dictionary(attempts.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let parts = try self.parts(of: payments)
        let waiting = try waitingForConfirmation(payments)
        let charges = version.listsCharges ? try self.charges(payments.compactMap(\.latestAttempt)) : [:]
        return payments.map { payment in
            var shown = json(
                payment, latest: payment.latestAttempt.flatMap { byID[$0] }, part: parts[payment.invoice] ?? 0,
                waiting: waiting[payment.id])
            guard version.listsCharges else { return shown }
            let latest = payment.latestAttempt.flatMap { charges[$0] }
            shown["charges"] = .list(latest.map { [$0] } ?? [], url: "/v1/charges?payment_intent=\(payment.id)")
            return shown
        }
    }

    /// Of the dialect's units, what has come of those that still ask for the rest.
    func parts(of payments: [Payment]) throws -> [Invoice.ID: Int64] {
        let asking = payments.filter { $0.status != .succeeded && $0.status != .canceled }
        guard !asking.isEmpty else { return [:] }
        let open = try tx.invoices.find(asking.map(\.invoice), in: scope).filter(\.amountPaid.isPositive)
        return Dictionary(open.map { ($0.id, $0.amountPaid.dialectAmount) }, uniquingKeysWith: { $1 })
    }

    /// - Parameters:
    ///   - part: of the dialect's units, what has come of one that still asks for the rest.
    ///   - method: what it is charged to once it is confirmed.
    private func json(
        _ it: Payment, latest: PaymentAttempt?, part: Int64, waiting method: PaymentMethod.ID?
    ) -> JSON {
        let amount = JSON.amount(it.money)
        return [
            "id": .text(it.id.rawValue),
            "object": "payment_intent",
            "amount": amount,
            "amount_capturable": 0,
            "amount_received": it.status == .succeeded ? amount : .integer(part),
            "amount_details": [:],
            "application": nil,
            "application_fee_amount": nil,
            "automatic_payment_methods": nil,
            "canceled_at": nil,
            "cancellation_reason": nil,
            "capture_method": "automatic",
            "client_secret": JSON(clientSecret(of: it.id)),
            "confirmation_method": "automatic",
            "created": JSON(it.createdAt),
            "currency": JSON(it.money.currency),
            "customer": .reference(.customer(it.customer)),
            "customer_account": nil,
            "description": nil,
            "invoice": .reference(.invoice(it.invoice)),
            "last_payment_error": lastError(latest),
            "latest_charge": reference(latest?.id, Link.charge),
            "livemode": .boolean(it.scope.mode.isLive),
            "metadata": [:],
            "next_action": nextAction(it, latest),
            "on_behalf_of": nil,
            "payment_method": reference(latest?.method ?? method, Link.method),
            "payment_method_options": [:],
            "payment_method_types": ["card"],
            "processing": nil,
            "receipt_email": nil,
            "review": nil,
            "setup_future_usage": "off_session",
            "shipping": nil,
            "source": nil,
            "statement_descriptor": nil,
            "statement_descriptor_suffix": nil,
            "status": .text(method == nil ? it.status.rawValue : "requires_confirmation"),
            "transfer_data": nil,
            "transfer_group": nil,
        ]
    }

    private func lastError(_ attempt: PaymentAttempt?) -> JSON {
        guard let attempt, attempt.state == .failed else { return nil }
        return [
            "advice_code": advice(attempt),
            "charge": .text(attempt.id.chargeID),
            "code": "card_declined",
            "decline_code": JSON(attempt.declineCode),
            "message": "Your card was declined.",
            "network_decline_code": JSON(attempt.networkDeclineCode),
            "type": "card_error",
        ]
    }

    /// What the merchant had better do after a refusal, as the processor's table says.
    func advice(_ attempt: PaymentAttempt) -> JSON {
        switch tx.refusal(of: attempt)?.retry {
        case .never, .otherMethod: "do_not_try_again"
        case .later: "try_again_later"
        case .stepUp, nil: nil
        }
    }

    private func nextAction(_ payment: Payment, _ attempt: PaymentAttempt?) -> JSON {
        guard payment.status == .requiresAction, let url = attempt?.actionURL else { return nil }
        return ["type": "redirect_to_url", "redirect_to_url": ["return_url": nil, "url": .text(url)]]
    }
}
