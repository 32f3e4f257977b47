import Core

/// What somebody subscribes to, and how it is to be paid.
public struct SubscriptionOrder: Sendable {
    public struct Item: Hashable, Sendable {
        public var price: Price.ID
        public var quantity: Int64
        /// Its own taxes; empty for the subscription's.
        public var taxRates: [TaxRate.ID]

        public init(price: Price.ID, quantity: Int64 = 1, taxRates: [TaxRate.ID] = []) {
            self.price = price
            self.quantity = quantity
            self.taxRates = taxRates
        }
    }

    public enum Trial: Hashable, Sendable {
        case days(Int)
        case until(Instant)
    }

    public enum DiscountReference: Hashable, Sendable {
        case coupon(Coupon.ID)
        case promotionCode(PromotionCode.ID)
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
    /// Nil for the merchant's default rates; empty for none.
    public var taxRates: [TaxRate.ID]?
    public var discounts: [DiscountReference] = []
    /// Whom its invoices are made out to, from the first one on; nil for its customer (S44).
    public var billingDetails: CustomerDetails?
    /// Whether it takes up what has ended: what that one had was checked when it was said.
    var isAgain = false
    public var description: String?
    public var metadata: [String: String] = [:]
    /// Chosen by the caller, so that what is ordered twice is begun once; nil for a new one.
    public var id: Subscription.ID?

    public init(items: [Item]) { self.items = items }
}
