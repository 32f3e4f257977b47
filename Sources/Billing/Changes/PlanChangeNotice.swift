import Core

/// What the letter about a change of plan says and nothing else keeps: the payload of its notification, sealed until it is sent.
public struct PlanChangeNotice: Hashable, Sendable, Codable {
    /// So many of a price.
    public struct Item: Hashable, Sendable, Codable {
        public let price: String
        public let quantity: Int64
    }

    /// How what a change comes to is settled.
    public enum Settlement: String, Hashable, Sendable, Codable {
        /// By the charge that it waited for.
        case paid
        /// By an invoice of that moment.
        case invoiced
        /// With the next invoice.
        case later
    }

    /// What there was, and what there is instead; of one that waits, or is not made, what there is and what was asked for.
    public let old: [Item]
    public let new: [Item]
    /// The end of the period for which it waits, in milliseconds since 1970, UTC.
    let waitsUntil: Int64?
    public let settlement: Settlement
    /// Less than nothing is the customer's.
    let total: Int64
    /// What is asked for at once.
    let due: Int64
    /// Whether what was offered to who was about to leave ends with it.
    public let endsDiscount: Bool
    let currency: String

    public var startsAt: Instant? { waitsUntil.map { Instant(milliseconds: $0) } }

    /// Whether there is more or less of the same, and nothing else.
    public var isOfQuantity: Bool { old.map(\.price) == new.map(\.price) }

    public func money() throws -> (total: Money, due: Money) {
        let currency = try Currency(currency)
        return (Money(total, currency), Money(due, currency))
    }
}

extension PlanChangeNotice {
    /// One that is made, and costs what was shown.
    init(from old: Subscription, to new: Subscription, costing preview: ChangePreview) {
        self.init(
            old: Self.items(of: old), new: Self.items(of: new), waitsUntil: nil,
            settlement: preview.isChargedNow ? .invoiced : .later,
            total: preview.lines.isEmpty ? 0 : preview.total.amount, due: preview.due.amount,
            endsDiscount: !preview.endingDiscounts.isEmpty, currency: old.currency.code)
    }

    /// One that is made, for its invoice was paid.
    init(from old: Subscription, to new: Subscription, paidBy invoice: Invoice, ending discounts: [Discount]) {
        self.init(
            old: Self.items(of: old), new: Self.items(of: new), waitsUntil: nil, settlement: .paid,
            total: invoice.total.amount, due: invoice.amountDue.amount, endsDiscount: !discounts.isEmpty,
            currency: old.currency.code)
    }

    /// One that waits for the end of the period.
    init(of subscription: Subscription, waitingFor new: Subscription, ending discounts: [Discount]) {
        self.init(
            old: Self.items(of: subscription), new: Self.items(of: new),
            waitsUntil: subscription.period.end.milliseconds, settlement: .later, total: 0, due: 0,
            endsDiscount: !discounts.isEmpty, currency: subscription.currency.code)
    }

    /// One that waited, and is not made.
    init(keeping subscription: Subscription, insteadOf change: SubscriptionChange) {
        self.init(
            old: Self.items(of: subscription), new: Self.items(asked: change, of: subscription), waitsUntil: nil,
            settlement: .later, total: 0, due: 0, endsDiscount: false, currency: subscription.currency.code)
    }

    /// Whether this is the change that waits: a later one takes the place of an earlier.
    public func announces(_ change: SubscriptionChange?, of subscription: Subscription) -> Bool {
        change.map { Self.items(asked: $0, of: subscription) } == new
    }

    /// Whether its customer still has what it says that they keep.
    public func isTrue(of subscription: Subscription) -> Bool {
        subscription.status.isCurrent && Self.items(of: subscription) == old
    }

    private static func items(of subscription: Subscription) -> [Item] {
        subscription.items.map { Item(price: $0.price.id.rawValue, quantity: $0.quantity) }
    }

    /// Without a look at what may still be bought.
    private static func items(asked change: SubscriptionChange, of subscription: Subscription) -> [Item] {
        let kept = subscription.items.compactMap { item -> Item? in
            let wanted = change.items.first { $0.item == item.id.rawValue }
            guard wanted?.isRemoved != true else { return nil }
            return Item(
                price: wanted?.price ?? item.price.id.rawValue, quantity: wanted?.quantity ?? item.quantity)
        }
        let added = change.items.compactMap { wanted -> Item? in
            guard wanted.item == nil, let price = wanted.price else { return nil }
            return Item(price: price, quantity: wanted.quantity ?? 1)
        }
        return kept + added
    }
}
