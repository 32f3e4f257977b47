import Core

/// What may happen to a subscription, and what follows. Whoever calls has read what is asked for, and writes what came of it.
extension Subscription {
    /// How it begins: a trial by itself, what is sent an invoice at once, and what is charged with its first payment.
    static func status(openedWith trial: Period?, _ method: CollectionMethod) -> Status {
        switch method {
        case _ where trial != nil: .trialing
        case .sendInvoice: .active
        case .chargeAutomatically: .incomplete
        }
    }

    /// Days until what it is sent is due; nil for what is charged.
    var term: Int? {
        switch collectionMethod {
        case .sendInvoice: daysUntilDue ?? Invoice.usualTerm
        case .chargeAutomatically: nil
        }
    }

    /// A first invoice that asks for nothing begins it.
    mutating func begin(with first: Invoice) {
        switch first.status {
        case .paid: status = .active
        case .draft, .open, .uncollectible, .void: break
        }
    }

    /// - Throws: `subscription_canceled`.
    func requireCurrent() throws(BillingError) {
        guard status.isCurrent else {
            throw .conflict("subscription_canceled", "This subscription has already ended.")
        }
    }

    /// - Throws: `subscription_not_ended`.
    func requireEnded() throws(BillingError) {
        guard !status.isCurrent else {
            throw .conflict("subscription_not_ended", "This subscription has not ended.")
        }
    }

    /// - Throws: `subscription_not_changeable` for what has no period that runs.
    func requireChangeable() throws(BillingError) {
        switch status {
        case .trialing, .active, .pastDue, .unpaid: return
        case .incomplete, .incompleteExpired, .canceled, .paused:
            throw .conflict("subscription_not_changeable", "This subscription cannot be changed now.")
        }
    }

    /// Decides a cancellation (T5: once it is said, no later period begins).
    package mutating func cancel(
        at now: Instant, effect: Cancellation.Effect, reason: Cancellation.Reason?, comment: String?
    ) throws(BillingError) {
        try requireCurrent()
        let effect: Cancellation.Effect = hasPeriodToEnjoy ? effect : .immediately
        pause = nil
        cancellation = Cancellation(
            requestedAt: now, effect: effect, effectiveAt: effect == .immediately ? now : endOfPeriod(at: now),
            reason: reason, comment: comment)
    }

    /// What was never paid for, or rests, has none.
    private var hasPeriodToEnjoy: Bool {
        switch status {
        case .trialing, .active, .pastDue, .unpaid: true
        case .incomplete, .paused, .incompleteExpired, .canceled: false
        }
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

    /// Ends it now.
    ///
    /// - Parameter last: when it was billed last; nil when it never was.
    mutating func end(at now: Instant, billedAt last: Instant?) {
        status = .canceled
        endedAt = Self.endInstant(now, billedAt: last)
        if cancellation == nil {
            cancellation = Cancellation(
                requestedAt: now, effect: .immediately, effectiveAt: now, reason: nil, comment: nil)
        }
    }

    /// Ends what nobody completed.
    mutating func expire(at now: Instant, billedAt last: Instant?) {
        status = .incompleteExpired
        endedAt = Self.endInstant(now, billedAt: last)
    }

    /// By a clock that has gone back a subscription ends no earlier than it was billed last (D9).
    private static func endInstant(_ now: Instant, billedAt last: Instant?) -> Instant { max(now, last ?? now) }
}
