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
    /// In the order in which the configuration names them; empty when nothing may be changed.
    public let all: [PlanOffer]
    /// Whether its state lets it be changed by its customer.
    public let isChangeable: Bool
    let choices: PlanChoices

    public var products: [Product.ID] { Array(Set(all.map(\.price.product))) }
    /// How many there are now.
    public var quantity: Int64 { subscription.items.first?.quantity ?? 1 }

    /// - Throws: `resource_missing` for a price that is not offered (C3).
    public func find(_ id: String) throws(BillingError) -> PlanOffer {
        guard let offer = all.first(where: { $0.price.id.rawValue == id }) else {
            throw .notFound("price", id)
        }
        return offer
    }

    /// How many of it there would be, unless its customer says otherwise.
    public func quantity(of offer: PlanOffer) -> Int64 {
        offer.quantities.map { min(max(quantity, $0.minimum), $0.maximum) } ?? quantity
    }

    /// - Returns: nil when that is what there is already.
    public func asked(_ offer: PlanOffer, _ quantity: Int64) throws -> AskedChange? {
        guard let item = subscription.items.first, !offer.isCurrent || quantity != self.quantity else { return nil }
        return AskedChange(
            subscription.id,
            to: SubscriptionChange(
                items: [.init(item: item.id, price: offer.isCurrent ? nil : offer.price.id, quantity: quantity)],
                proration: choices.proration),
            effect: try choices.effect(on: item, of: subscription, to: offer.price, quantity))
    }
}

extension Subscription {
    /// Whether its customer may change it, as far as its own state says: nothing is owed, and neither an end nor a pause is to
    /// come. One of several things is changed by the merchant.
    var isChangeable: Bool {
        [.trialing, .active].contains(status) && cancellation == nil && pause == nil && items.count == 1
    }
}

extension Subscriptions {
    /// What its customer may change of a subscription. Nothing, where the configuration or the state does not allow it.
    public func offers(for subscription: Subscription, by choices: PlanChoices?) async throws -> PlanOffers {
        let isChangeable = subscription.isChangeable
        let all =
            if let choices, isChangeable {
                try await context.read { try $0.planOffers(for: subscription, by: choices) }
            } else { [PlanOffer]() }
        return PlanOffers(
            subscription: subscription, all: all, isChangeable: isChangeable, choices: choices ?? PlanChoices())
    }
}

extension BillingTransaction {
    fileprivate func planOffers(for subscription: Subscription, by choices: PlanChoices) throws -> [PlanOffer] {
        let scope = subscription.scope
        guard let item = subscription.items.first,
            choices.products.contains(where: { $0.product == item.price.product.rawValue })
        else { return [] }
        let sold = try products.find(choices.products.map { .init($0.product) }, in: scope)
        var offers: [PlanOffer] = []
        for product in choices.products {
            let isCurrent = product.product == item.price.product.rawValue
            guard isCurrent || sold[.init(product.product)]?.isActive == true else { continue }
            let quantities = choices.updates.contains(.quantity) ? product.quantities : nil
            if isCurrent, !product.prices.contains(item.price.id.rawValue) {
                offers.append(PlanOffer(price: item.price, isCurrent: true, quantities: quantities))
            }
            for id in product.prices {
                if id == item.price.id.rawValue {
                    offers.append(PlanOffer(price: item.price, isCurrent: true, quantities: quantities))
                } else if choices.updates.contains(.price) {
                    let price = try self.prices.find(.init(id), in: scope)
                    guard price.isActive, price.currency == subscription.currency else { continue }
                    offers.append(PlanOffer(price: price, isCurrent: false, quantities: quantities))
                }
            }
        }
        return offers.contains(where: \.isOpen) ? offers : []
    }
}
