import Core

/// When a subscription may rest, from when and until when.
extension Subscription {
    /// The longest pause that has an end, in years from its start.
    static let longestPause = 3

    /// Decides a pause. One that has not begun may be asked for again, with another length.
    ///
    /// - Throws: a conflict that says why it cannot be paused now; `resumes_at` for a day that is not in the pause.
    mutating func pause(at now: Instant, _ effect: Pause.Effect, for length: Pause.Length) throws(BillingError) {
        try requirePausable(effect)
        let start = effect == .immediately ? now : endOfPeriod(at: now)
        pause = Pause(requestedAt: now, startsAt: start, resumesAt: try end(of: length, from: start))
        if effect == .immediately { status = .paused }
    }

    /// Whether a pause can be asked for that begins with the end of the period.
    public var isPausable: Bool { (try? requirePausable(.atPeriodEnd)) != nil }

    /// The pause that would be, were it asked for at `now`. Nothing is changed.
    ///
    /// - Throws: what asking for it would.
    public func pause(askedAt now: Instant, for length: Pause.Length) throws(BillingError) -> Pause? {
        var paused = self
        try paused.pause(at: now, .atPeriodEnd, for: length)
        return paused.pause
    }

    /// When a pause that began at `start` is over; nil when somebody must ask.
    func end(of length: Pause.Length, from start: Instant) throws(BillingError) -> Instant? {
        let first = BillingAnchor(at: start, in: anchor.zone)
        switch length {
        case .indefinite: return nil
        case .lasting(let recurrence): return first.boundary(1, every: recurrence)
        case .until(let instant):
            guard instant > start else {
                throw .invalid("resumes_at", "A pause ends after it begins.", code: "parameter_invalid_integer")
            }
            guard instant <= first.boundary(Self.longestPause, every: .yearly) else {
                throw .invalid("resumes_at", "A pause lasts at most three years.", code: "parameter_invalid_integer")
            }
            return instant
        }
    }

    /// Takes a pause back before it begins.
    mutating func undoPause() throws(BillingError) {
        guard status.isCurrent, pause != nil else {
            throw .conflict("subscription_not_paused", "This subscription is not paused.")
        }
        guard status != .paused else {
            throw .conflict("subscription_paused", "The pause has begun: resume the subscription instead.")
        }
        pause = nil
    }

    /// Ends the pause: a new epoch, whose first period begins at `instant` (P1, T3).
    mutating func resume(at instant: Instant) {
        endPause()
        beginEpoch(at: instant)
    }

    /// A pause whose day has come.
    mutating func beginPause() { status = .paused }

    /// Rests no longer: what waited for it may be decided.
    mutating func endPause() {
        pause = nil
        status = .active
    }

    private func requirePausable(_ effect: Pause.Effect) throws(BillingError) {
        switch status {
        case .active: break
        case .trialing:
            // What is left of a trial cannot be credited, and a second trial is not given.
            guard effect == .atPeriodEnd else {
                throw .conflict("subscription_trialing", "A trial is not cut short: it can be paused from its end on.")
            }
        case .paused: throw .conflict("subscription_paused", "This subscription is already paused.")
        case .pastDue, .unpaid:
            throw .conflict("subscription_past_due", "Pay what is open of this subscription first.")
        case .incomplete:
            throw .conflict("subscription_incomplete", "The first payment of this subscription is missing.")
        case .canceled, .incompleteExpired: try requireCurrent()
        }
        guard cancellation == nil else {
            throw .conflict("subscription_canceling", "This subscription is being cancelled: undo that first.")
        }
    }
}
