import Core

extension Subscriptions {
    /// What its customer may change of a subscription. Nothing, where the configuration or the state does not allow it.
    public func offers(for subscription: Subscription, by choices: PlanChoices?) async throws -> PlanOffers {
        let isChangeable = subscription.changeObstacle == nil
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
        let named = Set(choices.products.map(\.product))
        guard subscription.items.contains(where: { named.contains($0.price.product.rawValue) }) else { return [] }
        let sold = try products.find(choices.products.map { .init($0.product) }, in: subscription.scope)
        return try subscription.items.flatMap { item in
            let offers = try planOffers(insteadOf: item, of: subscription, by: choices, sold)
            return offers.contains(where: \.isOpen) ? offers : []
        }
    }

    private func planOffers(
        insteadOf item: SubscriptionItem, of subscription: Subscription, by choices: PlanChoices,
        _ sold: [Product.ID: Product]
    ) throws -> [PlanOffer] {
        guard let own = choices.products.first(where: { $0.product == item.price.product.rawValue }) else { return [] }
        let others = subscription.items.filter { $0.id != item.id }
        var offers: [PlanOffer] = []
        for product in choices.products where own.leads(to: product) {
            let isCurrent = product.product == own.product
            guard isCurrent || sold[.init(product.product)]?.isActive == true else { continue }
            let quantities = choices.quantities(of: product, insteadOf: item)
            let hasNone = quantities?.isEmpty ?? false
            let current = PlanOffer(
                item: item, price: item.price, isCurrent: true, quantities: hasNone ? nil : quantities)
            if isCurrent, !product.prices.contains(item.price.id.rawValue) { offers.append(current) }
            for id in product.prices {
                if id == item.price.id.rawValue {
                    offers.append(current)
                } else if choices.updates.contains(.price), !hasNone {
                    let price = try self.prices.find(.init(id), in: subscription.scope)
                    guard price.isActive, price.currency == subscription.currency, price.fits(beside: others),
                        choices.takes(price, insteadOf: item)
                    else { continue }
                    offers.append(PlanOffer(item: item, price: price, isCurrent: false, quantities: quantities))
                }
            }
        }
        return offers
    }
}

extension Price {
    /// Whether it can be had with these: a subscription has each thing once, and all of it by one interval.
    fileprivate func fits(beside others: [SubscriptionItem]) -> Bool {
        others.allSatisfy { $0.price.recurrence == recurrence && $0.price.product != product }
    }
}
