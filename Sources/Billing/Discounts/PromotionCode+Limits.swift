import Core

extension PromotionCode {
    /// For which subscriptions it may be had, beside its coupon's own terms. Who has it keeps it, whatever changes then.
    public struct Limits: Hashable, Sendable {
        /// Only who has paid for nothing yet, and for one of their subscriptions.
        public var isForFirstTime: Bool
        /// What the items of a subscription cost for one period at least, before discounts and taxes.
        public var minimum: Money?
        /// Of these products alone; empty: of any.
        public var products: [Product.ID]

        public init(isForFirstTime: Bool = false, minimum: Money? = nil, products: [Product.ID] = []) {
            self.isForFirstTime = isForFirstTime
            self.minimum = minimum
            self.products = products
        }
    }
}

extension PromotionCode.Limits {
    static let products = 20

    func check() throws(BillingError) {
        if let minimum, !minimum.isPositive {
            throw .invalid(
                "restrictions[minimum_amount]", "Must be at least 1.", code: "parameter_invalid_integer")
        }
        guard products.count <= Self.products else {
            throw .invalid("restrictions[products]", "At most \(Self.products) products are named.")
        }
    }

    /// - Parameter hasPaid: whether its customer has paid for anything, or has such a code already.
    /// - Returns: why a subscription is not among those for which it may be had; nil when it is.
    func refusal(for subscription: Subscription, hasPaid: Bool) throws -> PromotionRefusal? {
        if !products.isEmpty, !subscription.items.allSatisfy({ products.contains($0.price.product) }) {
            return .otherProduct
        }
        if let minimum {
            guard minimum.currency == subscription.currency else { return .otherCurrency }
            if try subscription.amount().amount < minimum.amount { return .belowMinimum(minimum) }
        }
        return isForFirstTime && hasPaid ? .notFirst : nil
    }
}
