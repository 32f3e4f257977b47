import Core
import Storage

/// One leaving of one subscription while the merchant had something to offer: the group in which chance put it, and what came
/// of it.
public struct RetentionAssignment: Hashable, Sendable, Identified {
    public static let idPrefix = "ret_"
    public typealias ID = Core.ID<RetentionAssignment>

    public enum Cohort: String, Hashable, Sendable, CaseIterable, SQLText {
        case offered
        /// Sees no offer, so that there is something to compare with.
        case heldOut = "held_out"
    }

    public enum Outcome: String, Hashable, Sendable, SQLText {
        case taken, left
        /// Something else is offered now, and whoever is about to leave is drawn for that. Open again with the first offer.
        case replaced
    }

    /// How it ended, with what the customer said of why they were leaving.
    public struct Conclusion: Hashable, Sendable {
        public let outcome: Outcome
        public let at: Instant
        public var reason: Cancellation.Reason?
        public var comment: String?
    }

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    public let subscription: Subscription.ID
    public let coupon: Coupon.ID
    public let cohort: Cohort
    /// When the customer first saw what leaving means.
    public let createdAt: Instant
    /// Nil while it is undecided: they may have closed the page, and stayed.
    public var conclusion: Conclusion?
}
