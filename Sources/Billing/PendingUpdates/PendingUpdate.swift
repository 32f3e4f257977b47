import Core
import Storage

/// A change that holds once its invoice is paid: Stripe's pending update. Until then the subscription is as it was.
public struct PendingUpdate: Hashable, Sendable, Identified {
    public static let idPrefix = "pup_"
    public typealias ID = Core.ID<PendingUpdate>

    /// What became of it.
    public enum Outcome: String, Hashable, Sendable, CaseIterable, SQLText {
        /// It was paid: the subscription has changed.
        case applied
        /// Its charge was refused: nothing has changed, and nothing is owed for it.
        case refused
        /// It was taken back, or the subscription was no longer what it was asked of: what was paid for it is credit.
        case dropped
    }

    /// What a subscription was when the change was computed.
    struct Basis: Hashable, Sendable, Codable {
        let epoch: Int
        let periodIndex: Int
        let items: [SubscriptionChange.Item]
        /// When its end was asked for, in milliseconds since 1970; nil when it was to go on.
        let cancellation: Int64?

        init(_ subscription: Subscription) {
            epoch = subscription.epoch
            periodIndex = subscription.periodIndex
            items = subscription.items.map { .init(item: $0.id, price: $0.price.id, quantity: $0.quantity) }
            cancellation = subscription.cancellation?.requestedAt.milliseconds
        }

        /// Whether both bill the same things for the same period.
        func hasTerms(of other: Basis) -> Bool {
            epoch == other.epoch && periodIndex == other.periodIndex && items == other.items
        }
    }

    public let id: ID
    public let scope: Scope
    public let subscription: Subscription.ID
    public let invoice: Invoice.ID
    public let change: SubscriptionChange
    let basis: Basis
    /// How many of its invoice's lines, the last, credit and charge the change itself.
    let lineCount: Int
    public let requestedAt: Instant
    /// Nil while it waits for its money.
    public let endedAt: Instant?
    public let outcome: Outcome?

    /// What its customer would have, by item.
    public var wanted: SubscriptionChange.Item? { change.items.first }
}
