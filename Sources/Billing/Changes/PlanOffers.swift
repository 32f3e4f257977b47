import Core

/// A change as a customer asks for it: of which subscription, into what, and from when.
public struct AskedChange: Hashable, Sendable {
    public let subscription: Subscription.ID
    public let change: SubscriptionChange
    public let effect: SubscriptionChange.Effect

    public init(_ subscription: Subscription.ID, to change: SubscriptionChange, effect: SubscriptionChange.Effect) {
        self.subscription = subscription
        self.change = change
        self.effect = effect
    }
}

/// A plan that may be changed to, or the one that there is.
public struct PlanOffer: Hashable, Sendable {
    /// What of its subscription it would take the place of.
    public let item: SubscriptionItem
    public let price: Price
    public let isCurrent: Bool
    /// How many may be had; nil: as many as there are now.
    public let quantities: PlanChoices.Quantities?

    /// Whether there is anything to choose.
    public var isOpen: Bool { !isCurrent || quantities != nil }
}

/// What a customer may change of one subscription, by the merchant's rule (U11).
public struct PlanOffers: Hashable, Sendable {
    public let subscription: Subscription
    /// Item by item, in the order in which the configuration names them; empty when nothing may be changed.
    public let all: [PlanOffer]
    /// Whether its state lets it be changed by its customer.
    public let isChangeable: Bool
    let choices: PlanChoices

    /// Of what may be had, and of what there is.
    public var products: [Product.ID] {
        Array(Set((all.map(\.price) + subscription.items.map(\.price)).map(\.product)))
    }
    /// Whether one of several things is changed, and the others stay.
    public var areOfSeveral: Bool { subscription.items.count > 1 }

    /// - Parameter item: in whose place; nil for the first that it is offered for.
    /// - Throws: `resource_missing` for a price that is not offered (C3).
    public func find(_ id: String, insteadOf item: String? = nil) throws(BillingError) -> PlanOffer {
        let offer = all.first { $0.price.id.rawValue == id && (item == nil || $0.item.id.rawValue == item) }
        guard let offer else { throw .notFound("price", id) }
        return offer
    }

    /// Whether one of them costs less each period than what there is, as often as that.
    public func haveCheaper() throws -> Bool {
        try all.contains { offer in
            guard !offer.isCurrent, offer.price.recurrence == subscription.recurrence else { return false }
            let amount = try offer.price.unitAmount.multiplied(by: quantity(of: offer))
            return try amount.amount < offer.item.amount().amount
        }
    }

    /// How many of it there would be, unless its customer says otherwise.
    public func quantity(of offer: PlanOffer) -> Int64 {
        let quantity = offer.item.quantity
        return offer.quantities.map { min(max(quantity, $0.minimum), $0.maximum) } ?? quantity
    }

    /// - Returns: nil when that is what there is already.
    public func asked(_ offer: PlanOffer, _ quantity: Int64) throws -> AskedChange? {
        let item = offer.item
        guard !offer.isCurrent || quantity != item.quantity else { return nil }
        return AskedChange(
            subscription.id,
            to: SubscriptionChange(
                items: [.init(item: item.id, price: offer.isCurrent ? nil : offer.price.id, quantity: quantity)],
                proration: choices.proration),
            effect: try choices.effect(on: item, of: subscription, to: offer.price, quantity))
    }
}

/// Why the customer of a subscription may not change it.
public enum ChangeObstacle: Hashable, Sendable {
    /// It is cancelled, and not over.
    case ending
    /// A pause is to come.
    case pausing
    case paused
    /// Something of it is not paid.
    case owing
    case ended
}

extension Subscription {
    /// What stands in the way of a change by its customer, as far as its own state says.
    public var changeObstacle: ChangeObstacle? {
        switch status {
        case .canceled, .incompleteExpired: return .ended
        case _ where cancellation != nil: return .ending
        case .paused: return .paused
        case .incomplete, .pastDue, .unpaid: return .owing
        case .trialing, .active: return pause == nil ? nil : .pausing
        }
    }
}
