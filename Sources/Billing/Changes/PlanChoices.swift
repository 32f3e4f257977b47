import Core

/// What customers may change of a subscription, and how a change is charged: Stripe's `subscription_update`.
public struct PlanChoices: Hashable, Sendable, Codable {
    public enum Update: String, Hashable, Sendable, Codable, CaseIterable {
        case price, quantity
        /// Codes are taken for any subscription, whatever its product.
        case promotionCode = "promotion_code"
    }

    /// What lets a change wait for the end of the period that was paid for: Stripe's `schedule_at_period_end`.
    public enum Waiting: String, Hashable, Sendable, Codable, CaseIterable {
        case decreasingItemAmount = "decreasing_item_amount"
        case shorteningInterval = "shortening_interval"
    }

    /// How many of a product may be had.
    public struct Quantities: Hashable, Sendable, Codable {
        /// As many as an item can have at all.
        public static let most: Int64 = 1_000_000

        public var minimum: Int64
        public var maximum: Int64

        public init(from minimum: Int64 = 1, to maximum: Int64 = Self.most) {
            self.minimum = minimum
            self.maximum = maximum
        }

        var isEmpty: Bool { minimum > maximum }
    }

    public struct Product: Hashable, Sendable, Codable {
        public var product: String
        public var prices: [String]
        /// Nil: as many as there are now.
        public var quantities: Quantities?
        /// Into which of the others one may change from it; nil: into each.
        public var targets: [String]?

        public init(
            _ product: Billing.Product.ID, _ prices: [Price.ID], quantities: Quantities? = Quantities(),
            targets: [Billing.Product.ID]? = nil
        ) {
            self.product = product.rawValue
            self.prices = prices.map(\.rawValue)
            self.quantities = quantities
            self.targets = targets?.map(\.rawValue)
        }

        func leads(to other: Product) -> Bool {
            other.product == product || targets?.contains(other.product) ?? true
        }
    }

    public var updates: Set<Update>
    /// Between these one may change, in the order in which they are offered. What is not among them stays as it is.
    public var products: [Product]
    public var proration: SubscriptionChange.Proration
    public var waiting: Set<Waiting>
    /// Whether nothing is changed into what costs less, or is had for less long. Nil where nobody has said so: no.
    public var onlyUpgrades: Bool?

    public init(
        _ updates: Set<Update> = [], among products: [Product] = [], proration: SubscriptionChange.Proration = .none,
        waiting: Set<Waiting> = [], onlyUpgrades: Bool? = nil
    ) {
        self.onlyUpgrades = onlyUpgrades
        self.updates = updates
        self.products = products
        self.proration = proration
        self.waiting = waiting
    }
}

extension PlanChoices {
    /// From when a change holds. Nothing of a trial was paid for, so nothing of it is waited for.
    func effect(
        on item: SubscriptionItem, of subscription: Subscription, to price: Price, _ quantity: Int64
    ) throws -> SubscriptionChange.Effect {
        guard subscription.status != .trialing else { return .now }
        let amount = try price.unitAmount.multiplied(by: quantity)
        if waiting.contains(.decreasingItemAmount), try amount.amount < item.amount().amount { return .atPeriodEnd }
        if waiting.contains(.shorteningInterval), let recurrence = price.recurrence,
            recurrence.roughDays < subscription.recurrence.roughDays
        {
            return .atPeriodEnd
        }
        return .now
    }

    /// Whether it may be had in an item's place, as far as its price goes.
    func takes(_ price: Price, insteadOf item: SubscriptionItem) -> Bool {
        guard onlyUpgrades == true else { return true }
        guard let old = item.price.recurrence, let new = price.recurrence else { return false }
        return price.unitAmount.amount >= item.price.unitAmount.amount && new.roughDays >= old.roughDays
    }

    /// How many of a product may be had in an item's place; nil: as many as there are now. None, where that would be less.
    func quantities(of product: Product, insteadOf item: SubscriptionItem) -> Quantities? {
        guard updates.contains(.quantity), var quantities = product.quantities else { return nil }
        guard onlyUpgrades == true else { return quantities }
        quantities.minimum = max(quantities.minimum, item.quantity)
        return quantities
    }

    /// What is offered must be able to be chosen.
    package func check() throws(BillingError) {
        let name = "features[subscription_update]"
        guard !updates.isEmpty else { throw .missing("\(name)[default_allowed_updates]") }
        guard !products.isEmpty || updates == [.promotionCode] else { throw .missing("\(name)[products]") }
        guard products.count <= 10 else { throw .invalid("\(name)[products]", "At most 10 products are offered.") }
        for (index, product) in products.enumerated() {
            let one = "\(name)[products][\(index)]"
            guard !product.prices.isEmpty else { throw .missing("\(one)[prices]") }
            guard product.prices.count <= 10 else { throw .invalid("\(one)[prices]", "At most 10 prices are offered.") }
            for target in product.targets ?? [] where !products.contains(where: { $0.product == target }) {
                throw .invalid("\(one)[targets]", "It is not among the products that are offered: \(target)")
            }
            guard let quantities = product.quantities else { continue }
            guard 1...Quantities.most ~= quantities.minimum else {
                throw .invalid("\(one)[adjustable_quantity][minimum]", "It goes from 1 to 1000000.")
            }
            guard quantities.minimum...Quantities.most ~= quantities.maximum else {
                throw .invalid("\(one)[adjustable_quantity][maximum]", "It goes from the minimum to 1000000.")
            }
        }
    }
}

extension Recurrence {
    /// For which of two is the shorter.
    fileprivate var roughDays: Int {
        switch interval {
        case .day: count
        case .week: count * 7
        case .month: count * 30
        case .year: count * 365
        }
    }
}
