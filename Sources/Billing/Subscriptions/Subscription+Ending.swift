import Core
import Storage

extension Subscription {
    /// Decides a cancellation (T5: once it is said, no later period begins).
    mutating func cancel(
        at now: Instant, effect: Cancellation.Effect, reason: Cancellation.Reason?, comment: String?
    ) throws(BillingError) {
        guard status.isCurrent else {
            throw .conflict("subscription_canceled", "This subscription has already ended.")
        }
        // What was never paid for has no period to enjoy.
        let effect: Cancellation.Effect = status == .incomplete ? .immediately : effect
        cancellation = Cancellation(
            requestedAt: now, effect: effect, effectiveAt: effect == .immediately ? now : max(now, period.end),
            reason: reason, comment: comment)
    }

    /// Takes a cancellation back before it holds.
    mutating func undoCancellation() throws(BillingError) {
        guard status.isCurrent, cancellation != nil else {
            throw .conflict("subscription_not_canceling", "This subscription is not being cancelled.")
        }
        cancellation = nil
    }
}

extension Connection {
    /// Ends a subscription now: no further charge, and what is open of it is no longer tried by itself (P10).
    func end(_ subscription: inout Subscription, at now: Instant, _ context: BillingContext) throws {
        let scope = subscription.scope
        let wasNeverPaid = subscription.status == .incomplete
        subscription.status = .canceled
        subscription.endedAt = now
        if subscription.cancellation == nil {
            subscription.cancellation = Cancellation(
                requestedAt: now, effect: .immediately, effectiveAt: now, reason: nil, comment: nil)
        }
        try update(subscription)
        try unschedule(.subscription, subscription.id.rawValue, in: scope)
        let open = try query(
            "SELECT * FROM invoices WHERE \(scope) AND subscription_id = \(subscription.id) AND status = 'open'")
        for var invoice in try invoices(open, in: scope) {
            invoice.nextAttemptAt = nil
            try update(invoice)
            try unschedule(.invoice, invoice.id.rawValue, in: scope)
            if wasNeverPaid { try void(&invoice, at: now, context) }
        }
        try record(
            .subscriptionDeleted, .subscription(subscription.id), of: subscription.customer, in: scope, at: now, context
        )
    }
}
