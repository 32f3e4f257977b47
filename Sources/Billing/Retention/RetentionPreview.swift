import Core

/// What an offer would change, by the arithmetic that will bill it.
public struct RetentionPreview: Hashable, Sendable {
    public let assignment: RetentionAssignment.ID
    public let coupon: Coupon
    /// The first instant at which it no longer applies; nil for a single invoice, and for ever.
    public let endsAt: Instant?
    /// What is charged next without it and with it, taxes and all other discounts included.
    public let before: Money
    public let after: Money
    public let at: Instant
}

/// Why an offer is not applied. Nothing has changed.
public enum RetentionRefusal: Error, Hashable, Sendable {
    /// It was, by the press before.
    case alreadyTaken
    /// It can no longer be had, or it was never theirs.
    case over
    /// The subscription is being cancelled, or has ended.
    case notNow
}
