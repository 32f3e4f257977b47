import Core
import Storage

extension Cancellation {
    /// - Returns: nil for a comment that says nothing.
    public static func checked(comment: String?) throws -> String? {
        try comment.flatMap { text in
            text.allSatisfy(\.isWhitespace) ? nil : try FreeText.text(text, parameter: "comment", limit: 500)
        }
    }
}

extension Subscription {
    /// Decides a cancellation (T5: once it is said, no later period begins).
    mutating func cancel(
        at now: Instant, effect: Cancellation.Effect, reason: Cancellation.Reason?, comment: String?
    ) throws(BillingError) {
        guard status.isCurrent else {
            throw .conflict("subscription_canceled", "This subscription has already ended.")
        }
        // What was never paid for, or rests, has no period to enjoy.
        let effect: Cancellation.Effect = [.incomplete, .paused].contains(status) ? .immediately : effect
        pause = nil
        cancellation = Cancellation(
            requestedAt: now, effect: effect, effectiveAt: effect == .immediately ? now : endOfPeriod(at: now),
            reason: reason, comment: comment)
    }

    /// The end of the period in which `now` lies. Renewals that are overdue are still to be billed (T4), and whoever
    /// cancels or pauses meanwhile keeps what they will be billed for.
    func endOfPeriod(at now: Instant) -> Instant {
        guard period.end <= now else { return period.end }
        switch status {
        case .trialing, .active, .pastDue:
            let anchor = status == .trialing ? BillingAnchor(at: period.end, in: anchor.zone) : anchor
            return anchor.boundary(anchor.index(containing: now, every: recurrence) + 1, every: recurrence)
        case .incomplete, .incompleteExpired, .canceled, .unpaid, .paused: return now
        }
    }

    /// A cancellation at the end of the period follows that end: a new period is never billed and then cut short.
    mutating func moveCancellation(to end: Instant) {
        guard let cancellation, cancellation.effect == .atPeriodEnd else { return }
        self.cancellation = Cancellation(
            requestedAt: cancellation.requestedAt, effect: .atPeriodEnd, effectiveAt: end, reason: cancellation.reason,
            comment: cancellation.comment)
    }

    /// Takes a cancellation back before it holds.
    mutating func undoCancellation() throws(BillingError) {
        guard status.isCurrent, cancellation != nil else {
            throw .conflict("subscription_not_canceling", "This subscription is not being cancelled.")
        }
        cancellation = nil
    }
}

extension BillingTransaction {
    /// Cancels a subscription, which at once ends it, and tells its customer.
    ///
    /// - Returns: the charge of a last invoice, to be finished after the commit; nil when there is none.
    func cancel(
        _ subscription: inout Subscription, of owner: Customer, effect: Cancellation.Effect,
        reason: Cancellation.Reason?, comment: String?, origin: PaymentAttempt.Origin, at now: Instant
    ) throws -> BegunCharge? {
        let (id, scope) = (subscription.id, subscription.scope)
        try subscription.cancel(at: now, effect: effect, reason: reason, comment: comment)
        var begun: BegunCharge?
        if subscription.cancellation?.effect == .immediately {
            let last = try end(&subscription, at: now)
            if let last, last.isOpen, last.collectionMethod == .chargeAutomatically {
                begun = try beginCharge(of: last.id, in: scope, origin: origin)
            }
        } else {
            try update(subscription)
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
        try update(subscription)
        try scheduleNext(of: subscription, at: now, testClock: owner.testClock)
        try record(.subscriptionUpdated, .subscription(id), of: owner.id, in: scope, at: now)
        try notify(.cancellationUndone, owner.id, about: id.rawValue, in: scope, at: now)
    }

    /// By a clock that has gone back a subscription ends no earlier than it was billed last (D9).
    func endOf(_ subscription: Subscription, at now: Instant) throws -> Instant {
        let billed = try first(
            """
            SELECT MAX(created_at) AS newest FROM invoices
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id)
            """)?.instantIfAny("newest")
        return max(now, billed ?? now)
    }

    /// Ends a subscription now: no later period is billed, and what is open of it is no longer tried by itself (P10). What
    /// waited for its next invoice is settled by a last one.
    ///
    /// - Returns: that invoice, for whoever calls to charge after the commit; nil when nothing waited.
    @discardableResult
    func end(_ subscription: inout Subscription, at now: Instant) throws -> Invoice? {
        let scope = subscription.scope
        let wasNeverPaid = subscription.status == .incomplete
        subscription.status = .canceled
        subscription.endedAt = try endOf(subscription, at: now)
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
            if wasNeverPaid { try void(&invoice, at: now) }
        }
        if wasNeverPaid { try withdrawOrder(of: subscription, at: now) }
        let last = wasNeverPaid ? nil : try billLast(&subscription, at: now)
        try releaseWaiting(of: subscription)
        try record(
            .subscriptionDeleted, .subscription(subscription.id), of: subscription.customer, in: scope, at: now)
        return last
    }
}
