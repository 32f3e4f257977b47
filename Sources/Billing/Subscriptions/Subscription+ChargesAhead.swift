import Core

/// The charges of a subscription that a discount which ends is taken off of.
public struct ChargesAhead: Hashable, Sendable {
    public let count: Int
    public let last: Instant
}

extension Subscription {
    /// Those that come before `end`, as it stands: a discount applies to what is billed before it ends, as Stripe's, so that two
    /// months that are given on the day of a charge hold one more charge and not two.
    ///
    /// - Returns: nil when none does.
    public func charges(before end: Instant) -> ChargesAhead? {
        guard let next = nextChargeAt, next < end else { return nil }
        // A trial, a pause and another interval begin their periods anew.
        let goesOn =
            pause == nil && status != .trialing && anchor.boundary(periodIndex + 1, every: recurrence) == next
        let counted = goesOn ? anchor : BillingAnchor(at: next, in: anchor.zone)
        let first = goesOn ? periodIndex + 1 : 0
        let last = counted.index(containing: end - .milliseconds(1), every: recurrence)
        guard last > first else { return ChargesAhead(count: 1, last: next) }
        return ChargesAhead(count: last - first + 1, last: counted.boundary(last, every: recurrence))
    }
}
