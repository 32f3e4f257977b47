import Core
import Storage

/// A visit to a processor's page to add a method: Stripe's setup intent.
public struct SetupIntent: Hashable, Sendable, Identified {
    public static let idPrefix = "seti_"
    public typealias ID = Core.ID<SetupIntent>

    public enum Status: String, Hashable, Sendable, SQLText {
        case open = "requires_action"
        case succeeded
        case refused = "requires_payment_method"
        case canceled
    }

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    /// The subscription whose method is being replaced, if that is what it is for (S48).
    public let subscription: Subscription.ID?
    /// Whether what is added is to be the default, for every subscription (S68).
    public let becomesDefault: Bool
    /// Whether it is to be that and pays what is owed, too: asked for before the visit (S13).
    public let replacesAll: Bool
    /// The one method in whose place it comes, wherever that one is charged; nil where it is in place of none, or of all.
    public let replaces: PaymentMethod.ID?
    public let processor: String
    public let returnURL: String
    public var status: Status
    public var declineCode: String?
    public var method: PaymentMethod.ID?
    public let createdAt: Instant
}
