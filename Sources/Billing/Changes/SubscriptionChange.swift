import Core

/// Another price, quantity or set of items for a subscription.
public struct SubscriptionChange: Hashable, Sendable, Codable {
    public struct Item: Hashable, Sendable, Codable {
        /// The item that changes; nil adds one.
        public var item: String?
        /// Nil keeps the item's price.
        public var price: String?
        /// Nil keeps the item's quantity; 1 for a new item.
        public var quantity: Int64?
        public var isRemoved: Bool

        public init(
            item: SubscriptionItem.ID?, price: Price.ID? = nil, quantity: Int64? = nil, isRemoved: Bool = false
        ) {
            self.item = item?.rawValue
            self.price = price?.rawValue
            self.quantity = quantity
            self.isRemoved = isRemoved
        }
    }

    /// What becomes of the rest of a period that was paid for at the old price: Stripe's `proration_behavior`.
    public enum Proration: String, Hashable, Sendable, Codable {
        /// Credited and charged with the next invoice.
        case createProrations = "create_prorations"
        /// Credited and charged at once.
        case alwaysInvoice = "always_invoice"
        case none
    }

    public var items: [Item]
    public var proration: Proration

    public init(items: [Item], proration: Proration = .createProrations) {
        self.items = items
        self.proration = proration
    }
}

/// What a change would cost, as it would be charged (M5): nothing is written.
public struct ChangePreview: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public let description: String
        public let amount: Int64
        public let period: Period
        public let isProration: Bool
    }

    public let subscription: Subscription.ID
    public let currency: Currency
    /// What is credited and charged for the change itself; a new period's lines too when the interval changes.
    public let lines: [Line]
    public let subtotal: Int64
    public let discount: Int64
    public let tax: Int64
    public let total: Int64
    /// Whether `total` is charged at once, or with the next renewal.
    public let isChargedNow: Bool
    /// The sum of the items for one period from now on.
    public let recurringAmount: Int64
    /// The instant for which it was computed: accepting it computes for the same one.
    public let prorationAt: Instant
}
