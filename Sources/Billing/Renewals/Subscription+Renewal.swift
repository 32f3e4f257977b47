import Core
import Storage

/// What the clock does to a subscription, and when.
enum SubscriptionStep: Hashable {
    /// Its first payment never came.
    case expire
    case end
    case announceTrialEnd
    case beginPaying
    case renew
    case beginPause
    case resume
}

extension Subscription {
    /// How long an incomplete subscription waits for its customer (Stripe: 23 hours).
    static let incompleteLife = Span.hours(23)
    /// How long before its end a trial is announced.
    static let trialNotice = 3

    /// What comes next and when; nil when nothing does.
    func next(after now: Instant) -> (step: SubscriptionStep, at: Instant)? {
        switch status {
        case .canceled, .incompleteExpired, .unpaid: return cancellation.flatMap(pendingEnd)
        case .paused: return pause?.resumesAt.map { (.resume, $0) }
        case .incomplete: return (.expire, createdAt + Self.incompleteLife)
        case .trialing, .active, .pastDue:
            // T5: a cancellation that was acknowledged wins over the renewal at the same instant.
            if let cancellation, let end = pendingEnd(cancellation), end.at <= period.end { return end }
            if let pause, pause.startsAt <= period.end { return (.beginPause, pause.startsAt) }
            guard status == .trialing, let trial else { return (.renew, period.end) }
            let notice = anchor.zone.instant(after: -Self.trialNotice, daysFrom: trial.end)
            if notice > now { return (.announceTrialEnd, notice) }
            return (.beginPaying, trial.end)
        }
    }

    /// What is to be done now; nil when somebody came too early.
    func due(at now: Instant) -> (step: SubscriptionStep, at: Instant)? {
        guard let next = next(after: now) else { return nil }
        if next.at <= now { return next }
        // From the notice on, what comes next is the end of the trial.
        return next.step == .beginPaying ? (.announceTrialEnd, now) : nil
    }

    private func pendingEnd(_ cancellation: Cancellation) -> (step: SubscriptionStep, at: Instant)? {
        status.isCurrent ? (.end, cancellation.effectiveAt) : nil
    }

    /// The next period of the same anchor (T1), or the first paid one, whose anchor is the end of the trial (P1).
    mutating func advance() {
        if let trial, status == .trialing {
            epoch += 1
            anchor = BillingAnchor(at: trial.end, in: anchor.zone)
            periodIndex = 0
            period = Period(start: trial.end, end: anchor.boundary(1, every: recurrence))
        } else {
            periodIndex += 1
            period = Period(start: period.end, end: anchor.boundary(periodIndex + 1, every: recurrence))
        }
    }
}

extension BillingTransaction {
    /// Sets the job of a subscription to what comes next, or takes it away.
    func scheduleNext(of subscription: Subscription, at now: Instant, testClock: TestClock.ID?) throws {
        let id = subscription.id.rawValue
        guard let next = subscription.next(after: now) else {
            return try unschedule(.subscription, id, in: subscription.scope)
        }
        try schedule(.subscription, id, in: subscription.scope, testClock: testClock, at: next.at)
    }

    func scheduleNext(of subscription: Subscription, at now: Instant) throws {
        let customer = try customer(subscription.customer, in: subscription.scope)
        try scheduleNext(of: subscription, at: now, testClock: customer.testClock)
    }

    /// Does the one step that is due, and sets the next.
    ///
    /// - Returns: the invoice to be charged after the commit, if the step issued one.
    func step(_ id: Subscription.ID, in scope: Scope, at now: Instant) throws -> Invoice? {
        var subscription = try subscription(id, in: scope)
        if subscription.status == .pastDue || subscription.status == .unpaid {
            try decideStanding(of: id, in: scope, at: now)
            subscription = try self.subscription(id, in: scope)
        }
        var customer = try customer(subscription.customer, in: scope)
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
            if let invoice = subscription.latestInvoice, try openAttempt(of: invoice, in: scope) != nil {
                try schedule(
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
            try takePendingChange(&subscription, askedBy: subscription.period.end, at: now)
            subscription.advance()
            if due.step == .beginPaying { subscription.status = .active }
            try checkBreaker(subscription)
            issued = try bill(
                &subscription, of: &customer, reason: .cycle, asOf: subscription.period.start, at: now)
            try update(subscription)
            try record(.subscriptionUpdated, .subscription(id), of: customer.id, in: scope, at: now)
        }
        try scheduleNext(of: subscription, at: now, testClock: customer.testClock)
        return issued
    }

    /// A change that waited for the end of the period holds from the period that begins now. A new interval begins a new
    /// epoch at this boundary, so that periods still touch (T3).
    ///
    /// One that cannot be made any more, for a price was archived or a pause is to come, is dropped, and the merchant is told:
    /// what was agreed before goes on.
    ///
    /// - Parameter latest: one that was asked for after it, while the boundary waited to be billed, holds from the next.
    func takePendingChange(
        _ subscription: inout Subscription, askedBy latest: Instant? = nil, at now: Instant
    ) throws {
        guard let change = try pendingChange(of: subscription.id, askedBy: latest, in: subscription.scope) else {
            return
        }
        let boundary = subscription.period.end
        let interval = subscription.recurrence
        let planned: PlannedChange
        do {
            planned = try plan(change, for: subscription, at: boundary, now: now)
        } catch is BillingError {
            try deletePendingChange(of: subscription.id, in: subscription.scope)
            return try record(
                .subscriptionPendingUpdateExpired, .subscription(subscription.id), of: subscription.customer,
                in: subscription.scope, at: now)
        }
        subscription.items = planned.subscription.items
        try replaceItems(of: subscription)
        guard planned.subscription.recurrence != interval else { return }
        subscription.recurrence = planned.subscription.recurrence
        subscription.epoch += 1
        subscription.anchor = BillingAnchor(at: boundary, in: subscription.anchor.zone)
        subscription.periodIndex = -1
    }

    /// An incomplete subscription that nobody completed: its invoice asks for nothing more.
    func expire(_ subscription: inout Subscription, at now: Instant) throws {
        subscription.status = .incompleteExpired
        subscription.endedAt = try endOf(subscription, at: now)
        try update(subscription)
        try unschedule(.subscription, subscription.id.rawValue, in: subscription.scope)
        try releaseWaiting(of: subscription)
        if let id = subscription.latestInvoice {
            var invoice = try invoice(id, in: subscription.scope)
            if invoice.isOpen { try void(&invoice, at: now) }
        }
        try withdrawOrder(of: subscription, at: now)
        try record(
            .subscriptionUpdated, .subscription(subscription.id), of: subscription.customer, in: subscription.scope,
            at: now)
    }

    /// P8: periods of one subscription that begin within a day of each other more than three times are a fault, not a plan.
    func checkBreaker(_ subscription: Subscription) throws {
        let from = subscription.period.start - .hours(24)
        let issued = try billedPeriods(of: subscription.id, in: subscription.scope, after: from)
            .count { $0 <= subscription.period.start }
        guard issued < 3 else { throw BreakerOpen(subscription: subscription.id) }
    }
}

/// P8: a subscription that bills too often is set aside for a person.
struct BreakerOpen: Error, CustomStringConvertible {
    let subscription: Subscription.ID
    var description: String { "more than 3 invoices in 24 hours for \(subscription)" }
}
