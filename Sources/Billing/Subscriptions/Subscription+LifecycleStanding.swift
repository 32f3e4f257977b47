import Core

/// What is behind of what is charged by itself.
enum Arrears: Hashable {
    /// Puts a subscription behind: open, and no charge of it is under way. Between the methods of a chain one is, too: the
    /// next has the date of the last refusal.
    case unattended
    /// Keeps it behind: open, unless its first charge is under way. After a refusal only money ends it.
    case owed
}

extension Subscription {
    /// What says how a subscription stands.
    enum StandingRule: Hashable {
        /// A trial and a pause stand by themselves, and what has ended stays ended.
        case itself
        /// One that is paid begins it; one that was voided or given up ends what never began.
        case firstInvoice
        /// Whether there are any, or any that was sent is overdue.
        case arrears(Arrears)
    }

    /// What becomes of an incomplete subscription.
    enum Beginning: Hashable { case waits, begins, never }

    /// - Parameter owesLess: whether what changed can only have ended a debt: who is in good standing stays so.
    func standingRule(owesLess: Bool) -> StandingRule {
        switch status {
        case .trialing, .paused, .canceled, .incompleteExpired: .itself
        case .incomplete: .firstInvoice
        case .active: owesLess ? .itself : .arrears(.unattended)
        case .pastDue, .unpaid: .arrears(.owed)
        }
    }

    /// Whether something was behind when that was decided last.
    var isBehind: Bool {
        switch status {
        case .pastDue, .unpaid: true
        case .incomplete, .incompleteExpired, .trialing, .active, .canceled, .paused: false
        }
    }

    /// Whether its refused charges are tried again by themselves.
    var isRetried: Bool {
        switch status {
        case .trialing, .active, .pastDue, .unpaid, .paused: true
        case .incomplete, .incompleteExpired, .canceled: false
        }
    }

    /// Its retries are over: it is billed no more until what is open is paid. A pause stands by itself.
    ///
    /// - Returns: whether that is news.
    mutating func beUnpaid() -> Bool {
        switch status {
        case .trialing, .active, .pastDue:
            status = .unpaid
            return true
        case .unpaid, .paused, .incomplete, .incompleteExpired, .canceled: return false
        }
    }

    static func beginning(by first: Invoice.Status) -> Beginning {
        switch first {
        case .draft, .open: .waits
        case .paid: .begins
        case .void, .uncollectible: .never
        }
    }

    /// Decides between `active` and `past_due`; what is `unpaid` stays so until nothing is behind.
    ///
    /// - Returns: whether that is news.
    @discardableResult
    mutating func stand(isBehind: Bool, at now: Instant) -> Bool {
        switch status {
        case .trialing, .paused, .canceled, .incompleteExpired: return false
        case .incomplete: status = isBehind ? .pastDue : .active
        case .active:
            guard isBehind else { return false }
            status = .pastDue
        case .pastDue, .unpaid:
            guard !isBehind else { return false }
            recover(at: now)
        }
        return true
    }

    /// Nothing is behind any more. An unpaid subscription was not billed meanwhile: when its last period is over, the next
    /// begins now, with a new anchor, and the time in between is nobody's (P1, T3).
    private mutating func recover(at now: Instant) {
        let wasUnpaid = status == .unpaid
        status = .active
        guard wasUnpaid, period.end <= now, cancellation == nil else { return }
        epoch += 1
        anchor = BillingAnchor(at: now, in: anchor.zone)
        periodIndex = -1
        period = Period(start: period.start, end: now)
    }
}
