import Core
import Storage

/// Money that goes back to a customer by the way it came.
public struct Refund: Hashable, Sendable, Identified {
    public static let idPrefix = "re_"
    public typealias ID = Core.ID<Refund>

    /// Stripe's names.
    public enum State: String, Hashable, Sendable, SQLText {
        /// Committed; the processor has not said that it is done. Its id is the idempotency key, so asking again is safe.
        case pending
        case succeeded, failed
    }

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    public let payment: Payment.ID
    public let attempt: PaymentAttempt.ID
    public let invoice: Invoice.ID
    public let creditNote: CreditNote.ID?
    public let money: Money
    public let reason: String?
    public var state: State
    /// Why the processor refused it.
    public var failure: String?
    public let metadata: [String: String]
    public let createdAt: Instant
    public var settledAt: Instant?
}
