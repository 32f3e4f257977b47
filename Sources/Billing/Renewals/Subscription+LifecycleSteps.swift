import Core

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

    /// P8: periods of one subscription that begin within a day of each other more than three times are a fault, not a plan.
    ///
    /// - Parameter starts: when those began that were billed since a day before this one.
    func requireCalm(after starts: [Instant]) throws(BreakerOpen) {
        guard starts.count(where: { $0 <= period.start }) < 3 else { throw BreakerOpen(subscription: id) }
    }
}
