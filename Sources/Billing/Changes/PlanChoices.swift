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
    }

    public struct Product: Hashable, Sendable, Codable {
        public var product: String
        public var prices: [String]
        /// Nil: as many as there are now.
        public var quantities: Quantities?

        public init(_ product: Billing.Product.ID, _ prices: [Price.ID], quantities: Quantities? = Quantities()) {
            self.product = product.rawValue
            self.prices = prices.map(\.rawValue)
            self.quantities = quantities
        }
    }

    public var updates: Set<Update>
    /// Between these one may change, in the order in which they are offered. What is not among them stays as it is.
    public var products: [Product]
    public var proration: SubscriptionChange.Proration
    public var waiting: Set<Waiting>

    public init(
        _ updates: Set<Update> = [], among products: [Product] = [], proration: SubscriptionChange.Proration = .none,
        waiting: Set<Waiting> = []
    ) {
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

extension BillingTransaction {
    /// - Throws: `resource_missing` for a product or a price of nobody's or of another; `parameter_invalid` for a price that is
    ///   not sold by the period.
    package func requireSold(_ choices: PlanChoices?, in scope: Scope) throws {
        for (index, product) in (choices?.products ?? []).enumerated() {
            let name = "features[subscription_update][products][\(index)]"
            let known = try products.find([.init(product.product)], in: scope)
            guard known[.init(product.product)] != nil else {
                throw BillingError.notFound("product", product.product, parameter: "\(name)[product]")
            }
            for (index, id) in product.prices.enumerated() {
                let parameter = "\(name)[prices][\(index)]"
                guard let price = try prices.findIfAny(Price.ID(id), in: scope),
                    price.product.rawValue == product.product
                else { throw BillingError.notFound("price", id, parameter: parameter) }
                guard price.isActive, price.recurrence != nil else {
                    throw BillingError.invalid(parameter, "The price must be active and recurring.")
                }
            }
        }
    }
}
