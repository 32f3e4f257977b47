import Core

/// What a change would cost, as it would be charged (M5): nothing is written.
public struct ChangePreview: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public let description: String
        public let amount: Money
        public let period: Period
        public let isProration: Bool
    }

    /// What the period after that will be charged.
    public struct Charge: Hashable, Sendable {
        /// Taxes, discounts and what waits for it included; the customer's balance is not taken off.
        public let amount: Money
        public let at: Instant
    }

    public let subscription: Subscription.ID
    public let effect: SubscriptionChange.Effect
    /// What is credited and charged for the change itself; a new period's lines too when the interval changes.
    public let lines: [Line]
    public let subtotal: Money
    public let discount: Money
    public let tax: Money
    public let total: Money
    /// Whether `total` is charged at once, or with the next renewal.
    public let isChargedNow: Bool
    /// What is asked for at once, the customer's balance taken off.
    public let due: Money
    /// Nil when nothing more is to be charged.
    public let next: Charge?
    /// The sum of the items for one period from now on.
    public let recurringAmount: Money
    /// The instant for which it was computed: accepting it computes for the same one.
    public let prorationAt: Instant

    /// What taxes add to the lines, and what of their amounts is tax already.
    public let taxAdded: Money
    public let taxIncluded: Money
    /// What will be charged first, today or with the next period, and how it comes to its amounts.
    public var explained: ForeseenInvoice? = nil
    /// Those that the subscription has and the change ends.
    public var endingDiscounts: [Discount] = []

    public var currency: Currency { total.currency }
}
