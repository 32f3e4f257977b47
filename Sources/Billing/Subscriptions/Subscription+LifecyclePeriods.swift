import Core

/// How one period follows another, and when they are counted anew.
extension Subscription {
    /// When something is charged once more after ``nextChargeAt``; nil when nothing is to come.
    ///
    /// - Parameter recurrence: from that charge on, which a change may bring.
    public func chargeAfterNext(every recurrence: Recurrence) -> Instant? {
        guard let next = nextChargeAt else { return nil }
        let goesOn = pause == nil && status != .trialing && recurrence == self.recurrence
        return goesOn
            ? anchor.boundary(periodIndex + 2, every: recurrence)
            : BillingAnchor(at: next, in: anchor.zone).boundary(1, every: recurrence)
    }

    /// The next period of the same anchor (T1), or the first paid one, whose anchor is the end of the trial (P1).
    mutating func advance() {
        if let trial, status == .trialing {
            status = .active
            beginEpoch(at: trial.end)
        } else {
            periodIndex += 1
            period = Period(start: period.end, end: anchor.boundary(periodIndex + 1, every: recurrence))
        }
    }

    /// A change that waited for the end of the period. A new interval begins a new epoch at this boundary, so that periods still
    /// touch (T3).
    mutating func take(_ planned: PlannedChange) {
        items = planned.subscription.items
        guard planned.subscription.recurrence != recurrence else { return }
        recurrence = planned.subscription.recurrence
        epoch += 1
        anchor = BillingAnchor(at: period.end, in: anchor.zone)
        periodIndex = -1
    }

    /// A change of the interval that holds at once: a new period begins now.
    mutating func restart(at now: Instant) {
        beginEpoch(at: now)
        moveCancellation(to: period.end)
    }

    /// A new epoch, whose first period begins at `instant` (P1, T3).
    mutating func beginEpoch(at instant: Instant) {
        epoch += 1
        anchor = BillingAnchor(at: instant, in: anchor.zone)
        periodIndex = 0
        period = Period(start: instant, end: anchor.boundary(1, every: recurrence))
    }

    /// A new period bills every item at its price.
    ///
    /// - Returns: whether one was billed at less.
    mutating func billItemsWhole() -> Bool {
        guard items.contains(where: { $0.billedAmount != nil }) else { return false }
        for index in items.indices { items[index].billedAmount = nil }
        return true
    }
}
