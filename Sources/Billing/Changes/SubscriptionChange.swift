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

    /// From when it holds.
    public enum Effect: String, Hashable, Sendable, Codable {
        case now
        case atPeriodEnd = "at_period_end"
    }

    public var items: [Item]
    public var proration: Proration

    public init(items: [Item], proration: Proration = .createProrations) {
        self.items = items
        self.proration = proration
    }

    /// What the trail says of it: the prices and quantities that were chosen, item by item.
    var details: [String: String] {
        let chosen = [
            "price": items.compactMap(\.price), "quantity": items.compactMap { $0.quantity.map(String.init) },
        ]
        return chosen.filter { !$0.value.isEmpty }.mapValues { $0.joined(separator: " ") }
    }
}
