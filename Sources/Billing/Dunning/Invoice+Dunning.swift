import Core
import Storage

extension Connection {
    /// After a decline, or for want of a method: the subscription is past due, and the invoice has a next date or an end.
    ///
    /// - Parameter decline: why it was refused; nil when nothing was charged.
    func fallBehind(
        _ invoice: inout Invoice, _ customer: Customer, because decline: Decline? = nil, at now: Instant,
        _ context: BillingContext
    ) throws {
        guard invoice.collectionMethod == .chargeAutomatically else { return }
        let policy = try merchant(invoice.scope.merchant).dunning
        guard let id = invoice.subscription else { return }
        var subscription = try subscription(id, in: invoice.scope)
        // An incomplete subscription is not retried: it waits for its customer, and expires.
        guard subscription.isRetried else { return }
        if subscription.status == .active || subscription.status == .trialing {
            subscription.status = .pastDue
            try update(subscription)
            try record(
                .subscriptionUpdated, .subscription(id), of: customer.id, in: invoice.scope, at: now, context)
        }
        let calendar = RetryCalendar(
            policy: policy, start: invoice.finalizedAt ?? invoice.createdAt, zone: subscription.anchor.zone)
        if let next = calendar.next(after: now, tries: try retries(of: invoice.id, in: invoice.scope), decline: decline)
        {
            invoice.nextAttemptAt = next
            try update(invoice)
            try schedule(.invoice, invoice.id.rawValue, in: invoice.scope, testClock: customer.testClock, at: next)
        } else {
            invoice.nextAttemptAt = nil
            try update(invoice)
            try unschedule(.invoice, invoice.id.rawValue, in: invoice.scope)
            try giveUp(on: &subscription, policy.ending, at: now, context)
        }
    }

    /// How often the calendar has charged an invoice (P10).
    private func retries(of invoice: Invoice.ID, in scope: Scope) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS tries FROM payment_attempts
            WHERE \(scope) AND invoice_id = \(invoice) AND origin = \(PaymentAttempt.Origin.retry)
                AND COALESCE(decline_code, '') <> \(Decline.neverSent.code)
            """
        )?.int("tries") ?? 0
    }

    private func giveUp(
        on subscription: inout Subscription, _ ending: DunningPolicy.Ending, at now: Instant, _ context: BillingContext
    ) throws {
        switch ending {
        case .leavePastDue: return
        case .markUnpaid:
            guard ![.unpaid, .paused].contains(subscription.status) else { return }
            subscription.status = .unpaid
            try update(subscription)
            try record(
                .subscriptionUpdated, .subscription(subscription.id), of: subscription.customer,
                in: subscription.scope, at: now, context)
        case .cancel: try end(&subscription, at: now, context)
        }
    }

    /// A paid invoice brings its subscription back, when no other invoice of it is still behind: one that waits for a
    /// method is, one whose payment is under way is not.
    func recover(_ id: Subscription.ID, in scope: Scope, at now: Instant, _ context: BillingContext) throws {
        var subscription = try subscription(id, in: scope)
        guard [.incomplete, .pastDue, .unpaid].contains(subscription.status) else { return }
        let behind = try first(
            """
            SELECT id FROM invoices i
            WHERE \(scope) AND subscription_id = \(id) AND status = 'open'
                AND collection_method = \(Subscription.CollectionMethod.chargeAutomatically)
                AND NOT EXISTS (
                    SELECT 1 FROM payment_attempts a
                    WHERE a.merchant_id = i.merchant_id AND a.invoice_id = i.id
                        AND a.state NOT IN ('succeeded', 'failed'))
            LIMIT 1
            """)
        guard behind == nil else { return }
        subscription.comeBack(at: now)
        try update(subscription)
        try scheduleNext(of: subscription, at: now)
        try record(.subscriptionUpdated, .subscription(id), of: subscription.customer, in: scope, at: now, context)
    }
}

extension Subscription {
    /// Nothing is behind any more. An unpaid subscription was not billed meanwhile: when its last period is over, the next
    /// begins now, with a new anchor, and the time in between is nobody's (P1, T3).
    fileprivate mutating func comeBack(at now: Instant) {
        let wasUnpaid = status == .unpaid
        status = .active
        guard wasUnpaid, period.end <= now, cancellation == nil else { return }
        epoch += 1
        anchor = BillingAnchor(at: now, in: anchor.zone)
        periodIndex = -1
        period = Period(start: period.start, end: now)
    }

    /// Whether its refused charges are tried again by themselves.
    var isRetried: Bool { status != .incomplete && status.isCurrent }
}
