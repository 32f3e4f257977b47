import Core

extension BillingTransaction {
    /// Sets the job of a subscription to what comes next, or takes it away.
    func scheduleNext(of subscription: Subscription, at now: Instant, testClock: TestClock.ID?) throws {
        let id = subscription.id.rawValue
        guard let next = subscription.next(after: now) else {
            return try jobs.unschedule(.subscription, id, in: subscription.scope)
        }
        try jobs.schedule(.subscription, id, in: subscription.scope, testClock: testClock, at: next.at)
    }

    func scheduleNext(of subscription: Subscription, at now: Instant) throws {
        let customer = try customers.find(subscription.customer, in: subscription.scope)
        try scheduleNext(of: subscription, at: now, testClock: customer.testClock)
    }

    /// Does the one step that is due, and sets the next.
    ///
    /// - Returns: the invoice to be charged after the commit, if the step issued one.
    func step(_ id: Subscription.ID, in scope: Scope, at now: Instant) throws -> Invoice? {
        var subscription = try subscriptions.find(id, in: scope)
        if subscription.isBehind {
            try decideStanding(of: id, in: scope, at: now)
            subscription = try self.subscriptions.find(id, in: scope)
        }
        var customer = try customers.find(subscription.customer, in: scope)
        var issued: Invoice?
        guard let due = subscription.due(at: now) else {
            try scheduleNext(of: subscription, at: now, testClock: customer.testClock)
            return nil
        }
        switch due.step {
        case .announceTrialEnd:
            try record(.subscriptionTrialWillEnd, .subscription(id), of: customer.id, in: scope, at: now)
            try notify(.trialWillEnd, customer.id, about: id.rawValue, in: scope, at: now)
        case .expire:
            // Money on its way is waited for: the invoice cannot be voided under it (P6).
            if let invoice = subscription.latestInvoice, try attempts.open(of: invoice, in: scope) != nil {
                try jobs.schedule(
                    .subscription, id.rawValue, in: scope, testClock: customer.testClock,
                    at: now + PollingPolicy.pending)
                return nil
            }
            try expire(&subscription, at: now)
        case .end: issued = try end(&subscription, at: now)
        case .beginPause: try beginPause(&subscription, at: now)
        case .resume:
            issued = try resume(&subscription, of: &customer, from: due.at, at: now)
        case .beginPaying, .renew:
            if try dropUpdate(outlivedBy: subscription, at: now) {
                subscription = try subscriptions.find(id, in: scope)
                customer = try customers.find(subscription.customer, in: scope)
            }
            try takePendingChange(&subscription, askedBy: subscription.period.end, at: now)
            subscription.advance()
            try checkBreaker(subscription)
            issued = try bill(
                &subscription, of: &customer, reason: .cycle, asOf: subscription.period.start, at: now)
            try subscriptions.update(subscription)
            try record(.subscriptionUpdated, .subscription(id), of: customer.id, in: scope, at: now)
        }
        try scheduleNext(of: subscription, at: now, testClock: customer.testClock)
        return issued
    }

    /// A change that waited for the end of the period holds from the period that begins now. A new interval begins a new
    /// epoch at this boundary, so that periods still touch (T3).
    ///
    /// One that cannot be made any more, for a price was archived or a pause is to come, is dropped, and the merchant and the
    /// customer are told: what was agreed before goes on.
    ///
    /// - Parameters:
    ///   - latest: one that was asked for after it, while the boundary waited to be billed, holds from the next.
    ///   - moment: as of when it is billed; nil for the boundary.
    func takePendingChange(
        _ subscription: inout Subscription, askedBy latest: Instant? = nil, from moment: Instant? = nil,
        at now: Instant
    ) throws {
        guard let change = try pendingChanges.findIfAny(of: subscription.id, askedBy: latest, in: subscription.scope)
        else {
            return
        }
        let planned: PlannedChange
        do {
            planned = try plan(change, for: subscription, at: subscription.period.end, now: now)
        } catch is BillingError {
            try pendingChanges.remove(of: subscription.id, in: subscription.scope)
            try tell(
                .planKept, PlanChangeNotice(keeping: subscription, insteadOf: change), of: subscription, at: now)
            return try record(
                .subscriptionPendingUpdateExpired, .subscription(subscription.id), of: subscription.customer,
                in: subscription.scope, at: now)
        }
        let old = subscription
        subscription.take(planned)
        try replaceItems(of: subscription)
        try endOffers(of: old, becoming: subscription, at: moment ?? old.period.end)
    }

    /// An incomplete subscription that nobody completed: its invoice asks for nothing more.
    func expire(_ subscription: inout Subscription, at now: Instant) throws {
        subscription.expire(at: now, billedAt: try invoices.lastBilled(subscription))
        try subscriptions.update(subscription)
        try jobs.unschedule(.subscription, subscription.id.rawValue, in: subscription.scope)
        try releaseWaiting(of: subscription)
        if let id = subscription.latestInvoice {
            var invoice = try invoices.find(id, in: subscription.scope)
            if invoice.isOpen { try void(&invoice, at: now) }
        }
        try withdrawOrder(of: subscription, at: now)
        try record(
            .subscriptionUpdated, .subscription(subscription.id), of: subscription.customer, in: subscription.scope,
            at: now)
    }

    /// - Throws: ``BreakerOpen`` when it was billed too often within a day (P8).
    func checkBreaker(_ subscription: Subscription) throws {
        let from = subscription.period.start - .hours(24)
        try subscription.requireCalm(
            after: invoices.billedPeriods(of: subscription.id, in: subscription.scope, after: from))
    }
}

/// P8: a subscription that bills too often is set aside for a person.
package struct BreakerOpen: Error, CustomStringConvertible {
    let subscription: Subscription.ID
    package var description: String { "more than 3 invoices in 24 hours for \(subscription)" }
}
