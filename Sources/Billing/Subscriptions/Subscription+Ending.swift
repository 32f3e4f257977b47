import Core

extension Cancellation {
    /// - Returns: nil for a comment that says nothing.
    public static func checked(comment: String?) throws -> String? {
        try comment.flatMap { text in
            text.allSatisfy(\.isWhitespace) ? nil : try FreeText.text(text, parameter: "comment", limit: 500)
        }
    }
}

extension BillingTransaction {
    /// Cancels a subscription, which at once ends it, and tells its customer.
    ///
    /// - Returns: the charge of a last invoice, to be finished after the commit; nil when there is none.
    package func cancel(
        _ subscription: inout Subscription, of owner: Customer, effect: Cancellation.Effect,
        reason: Cancellation.Reason?, comment: String?, origin: PaymentAttempt.Origin, at now: Instant
    ) throws -> BegunCharge? {
        let (id, scope) = (subscription.id, subscription.scope)
        try dropUpdate(endingWith: &subscription, at: now)
        try subscription.cancel(at: now, effect: effect, reason: reason, comment: comment)
        try noteLeft(subscription, reason: reason, comment: comment, at: now)
        var begun: BegunCharge?
        if subscription.cancellation?.effect == .immediately {
            let last = try end(&subscription, at: now)
            if let last, last.isOpen, last.collectionMethod == .chargeAutomatically {
                begun = try beginCharge(of: last.id, in: scope, origin: origin)
            }
        } else {
            try subscriptions.update(subscription)
            try scheduleNext(of: subscription, at: now, testClock: owner.testClock)
            try record(.subscriptionUpdated, .subscription(id), of: owner.id, in: scope, at: now)
        }
        try notify(.subscriptionCanceled, owner.id, about: id.rawValue, in: scope, at: now)
        return begun
    }

    /// Takes a cancellation back, and tells the customer.
    func undoCancellation(
        of subscription: inout Subscription, _ owner: Customer, at now: Instant
    ) throws {
        let (id, scope) = (subscription.id, subscription.scope)
        try subscription.undoCancellation()
        try subscriptions.update(subscription)
        try scheduleNext(of: subscription, at: now, testClock: owner.testClock)
        try record(.subscriptionUpdated, .subscription(id), of: owner.id, in: scope, at: now)
        try notify(.cancellationUndone, owner.id, about: id.rawValue, in: scope, at: now)
    }

    /// Ends a subscription now: no later period is billed, and what is open of it is no longer tried by itself (P10). What
    /// waited for its next invoice is settled by a last one.
    ///
    /// - Returns: that invoice, for whoever calls to charge after the commit; nil when nothing waited.
    @discardableResult
    package func end(_ subscription: inout Subscription, at now: Instant) throws -> Invoice? {
        let wasNeverPaid = subscription.status == .incomplete
        try stop(&subscription, at: now)
        let last = wasNeverPaid ? nil : try billLast(&subscription, at: now)
        try concludeEnd(of: subscription, at: now)
        return last
    }

    /// Ends a subscription now that is withdrawn from: of what waited for its next invoice nothing is asked for any more.
    ///
    /// - Returns: what is not billed of it, taxes and discounts included; zero where nothing waited, or it came to credit.
    package func endUnbilled(_ subscription: inout Subscription, at now: Instant) throws -> Money {
        let wasNeverPaid = subscription.status == .incomplete
        // Whoever withdraws is charged for nothing any more, promised or not.
        try endPlans(of: subscription, at: now)
        // Credit is counted in the period that runs until here.
        let unbilled = try wasNeverPaid ? Money.zero(subscription.currency) : setAsideWaiting(of: subscription, at: now)
        try stop(&subscription, at: now)
        try noteLeft(subscription, reason: nil, comment: nil, at: now)
        try concludeEnd(of: subscription, at: now)
        return unbilled
    }

    private func stop(_ subscription: inout Subscription, at now: Instant) throws {
        let scope = subscription.scope
        let wasNeverPaid = subscription.status == .incomplete
        subscription.end(at: now, billedAt: try invoices.lastBilled(subscription))
        try subscriptions.update(subscription)
        try jobs.unschedule(.subscription, subscription.id.rawValue, in: scope)
        for var invoice in try invoices.open(of: subscription) {
            invoice.stopTrying()
            try invoices.update(invoice)
            try jobs.unschedule(.invoice, invoice.id.rawValue, in: scope)
            if wasNeverPaid { try void(&invoice, at: now) }
        }
        if wasNeverPaid { try withdrawOrder(of: subscription, at: now) }
    }

    private func concludeEnd(of subscription: Subscription, at now: Instant) throws {
        try releaseWaiting(of: subscription)
        try record(
            .subscriptionDeleted, .subscription(subscription.id), of: subscription.customer, in: subscription.scope,
            at: now)
    }
}
