import Core

/// What one offer did, beside what happened without it.
public struct RetentionResult: Hashable, Sendable {
    public let coupon: Coupon.ID
    public var offered = RetentionTally()
    public var heldOut = RetentionTally()
    /// Why those who said so were leaving, most frequent first.
    public var reasons: [Reason] = []

    public struct Reason: Hashable, Sendable {
        public let reason: Cancellation.Reason
        public let taken: Int
        public let left: Int
    }
}

/// How many of one group did what.
public struct RetentionTally: Hashable, Sendable {
    /// Who came to the page of leaving.
    public var leaving = 0
    /// Who saw the offer there: all of one group, nobody of the other.
    public var shown = 0
    public var taken = 0
    public var left = 0
    /// Of those who left, who have taken it back or subscribed again.
    public var cameBack = 0
    public var after30Days = Retained()
    public var after90Days = Retained()

    /// Who still pays some days after they came to that page, of those for whom that day has come.
    public struct Retained: Hashable, Sendable {
        public var counted = 0
        public var paying = 0
    }
}
