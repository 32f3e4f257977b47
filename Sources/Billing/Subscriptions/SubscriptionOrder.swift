import Core

/// What somebody subscribes to, and how it is to be paid.
public struct SubscriptionOrder: Sendable {
    public struct Item: Hashable, Sendable {
        public var price: Price.ID
        public var quantity: Int64

        public init(price: Price.ID, quantity: Int64 = 1) {
            self.price = price
            self.quantity = quantity
        }
    }

    public enum Trial: Hashable, Sendable {
        case days(Int)
        case until(Instant)
    }

    /// What becomes of the subscription when its first payment does not succeed: Stripe's `payment_behavior`.
    public enum PaymentBehavior: Sendable {
        /// It is created `incomplete`, and waits for its customer.
        case allowIncomplete
        /// It is created `incomplete` without trying to charge.
        case defaultIncomplete
        /// The decline is thrown, and nothing is left to pay.
        case errorIfIncomplete
    }

    public var items: [Item]
    public var collectionMethod = Subscription.CollectionMethod.chargeAutomatically
    public var daysUntilDue: Int?
    public var trial: Trial?
    public var defaultMethod: PaymentMethod.ID?
    public var behavior = PaymentBehavior.allowIncomplete
    public var description: String?
    public var metadata: [String: String] = [:]

    public init(items: [Item]) { self.items = items }
}
