import Core

extension Subscriptions {
    /// `errorIfIncomplete`: the first payment has succeeded, or nothing of the subscription remains.
    ///
    /// One that waits for the customer, is on its way or is unknown is given up at the processor first. Only what is proved
    /// not to take money is withdrawn (P3, P6): a bank debit under way, or a processor that does not answer, leaves the
    /// subscription `incomplete` until the end of the payment is known, so that nobody is charged for nothing.
    ///
    /// - Throws: `declined` once nothing is left to pay.
    func requireFirstPayment(_ attempt: PaymentAttempt?, of subscription: Subscription) async throws {
        var last = attempt
        if let attempt, attempt.state.isOpen { last = try await Payments(context).giveUp(attempt) }
        guard last?.state != .succeeded, last?.state.isOpen != true else { return }
        guard try await withdraw(subscription) else { return }
        throw BillingError.firstPayment(asked: attempt?.state, declined: last?.declineCode)
    }

    /// Leaves nothing to pay of a subscription whose first payment did not come.
    ///
    /// - Returns: false when it is paid for, or being paid, after all.
    private func withdraw(_ withdrawn: Subscription) async throws -> Bool {
        return try await context.write { tx in
            let scope = withdrawn.scope
            var subscription = try tx.subscriptions.find(withdrawn.id, in: scope)
            guard subscription.status == .incomplete else { return subscription.status == .incompleteExpired }
            if let invoice = subscription.latestInvoice, try tx.attempts.open(of: invoice, in: scope) != nil {
                return false
            }
            let now = try tx.now(for: try tx.customers.find(subscription.customer, in: scope))
            try tx.expire(&subscription, at: now)
            return true
        }
    }
}

extension BillingError {
    /// - Parameters:
    ///   - state: what the first answer of the processor was; nil when there was nothing to charge.
    ///   - code: why it was refused; `canceled` when it was given up here.
    fileprivate static func firstPayment(asked state: PaymentAttempt.State?, declined code: String?) -> BillingError {
        switch state {
        case .requiresAction:
            BillingError(
                .declined, code: "subscription_payment_intent_requires_action",
                message: "The first payment of the subscription needs its customer: nothing was charged.",
                declineCode: "authentication_required")
        default:
            BillingError(
                .declined, code: "card_declined", message: "The first payment of the subscription did not succeed.",
                declineCode: code == Decline.canceled.code ? "processing_error" : code)
        }
    }
}
