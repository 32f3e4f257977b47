import Core

/// A subscription with other items, and what the change leaves to credit and to charge. Pure.
struct PlannedChange {
    /// As it is until then: of its period is what is credited.
    let old: Subscription
    var subscription: Subscription
    /// Items that stay or come, in order; `subscription.items` after the change.
    var added: [SubscriptionItem] = []
    var lines: [InvoiceDraft.Line] = []
    /// The interval changes: a new period begins now, and is billed now.
    var restartsPeriod = false
}

extension BillingTransaction {
    /// Decides a change: which items there will be, and its prorations by civil days (M5).
    ///
    /// - Throws: ``BillingError`` for items that are not the subscription's, prices of other currencies or mixed
    ///   intervals, a subscription that ended, a proration date outside the period.
    func plan(
        _ change: SubscriptionChange, for subscription: Subscription, at instant: Instant, now: Instant
    ) throws -> PlannedChange {
        try subscription.requireChangeable()
        var planned = PlannedChange(old: subscription, subscription: subscription)
        var items = subscription.items
        for (index, wanted) in change.items.enumerated() {
            try apply(wanted, named: "items[\(index)]", to: &items, of: &planned, now: now)
        }
        try planned.take(items, change.proration)
        if change.proration != .none, subscription.status != .trialing {
            planned.lines = try withinPots(prorations(from: subscription, to: planned, at: instant), of: subscription)
        }
        // The proration date only computes: the new period begins when somebody asks for it.
        if planned.restartsPeriod { planned.subscription.restart(at: now) }
        return planned
    }

    private func apply(
        _ wanted: SubscriptionChange.Item, named name: String, to items: inout [SubscriptionItem],
        of planned: inout PlannedChange, now: Instant
    ) throws {
        let scope = planned.subscription.scope
        let price = try wanted.price.map { id in
            let price: Price
            do {
                price = try self.prices.find(.init(id), in: scope)
            } catch is BillingError {
                throw BillingError.notFound("price", id, parameter: "\(name)[price]")
            }
            guard price.isActive, price.recurrence != nil else {
                throw BillingError.invalid("\(name)[price]", "The price must be active and recurring.")
            }
            return price
        }
        if let quantity = wanted.quantity, !(0...1_000_000).contains(quantity) {
            throw BillingError.invalid(
                "\(name)[quantity]", "Invalid integer: \(quantity)", code: "parameter_invalid_integer")
        }
        if let id = wanted.item {
            guard let position = items.firstIndex(where: { $0.id.rawValue == id }) else {
                throw BillingError.notFound("subscription item", id, parameter: "\(name)[id]")
            }
            if wanted.isRemoved { items.remove(at: position); return }
            if let price { items[position].price = price }
            if let quantity = wanted.quantity { items[position].quantity = quantity }
        } else {
            guard let price else { throw BillingError.missing("\(name)[price]") }
            let item = SubscriptionItem(
                id: .new(at: now, using: chance), price: price, quantity: wanted.quantity ?? 1, taxRates: [],
                createdAt: now)
            items.append(item)
            planned.added.append(item)
        }
    }
}
