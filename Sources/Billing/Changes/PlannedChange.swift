import Core
import Storage

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
        guard subscription.status.isCurrent, ![.incomplete, .paused].contains(subscription.status) else {
            throw BillingError.conflict("subscription_not_changeable", "This subscription cannot be changed now.")
        }
        var planned = PlannedChange(old: subscription, subscription: subscription)
        var items = subscription.items
        for (index, wanted) in change.items.enumerated() {
            try apply(wanted, named: "items[\(index)]", to: &items, of: &planned, now: now)
        }
        try requireDistinct(items, after: subscription.items)
        try noteBilled(&items, of: subscription, change.proration)
        guard !items.isEmpty else {
            throw BillingError.invalid("items", "A subscription keeps at least one item: cancel it instead.")
        }
        guard let recurrence = items[0].price.recurrence,
            items.allSatisfy({ $0.price.recurrence == recurrence })
        else { throw BillingError.invalid("items", "All prices of a subscription have the same interval.") }
        guard items.allSatisfy({ $0.price.currency == subscription.currency }) else {
            throw BillingError.invalid(
                "items", "All amounts of a subscription are in one currency.", code: "currency_mismatch")
        }
        planned.subscription.items = items
        planned.restartsPeriod = recurrence != subscription.recurrence && subscription.status != .trialing
        planned.subscription.recurrence = recurrence
        guard !planned.restartsPeriod || subscription.pause == nil else {
            throw BillingError.conflict("subscription_pausing", "This subscription is about to pause: undo that first.")
        }
        if change.proration != .none, subscription.status != .trialing {
            planned.lines = try withinPots(prorations(from: subscription, to: planned, at: instant), of: subscription)
        }
        if planned.restartsPeriod {
            planned.subscription.epoch += 1
            // The proration date only computes: the new period begins when somebody asks for it.
            planned.subscription.anchor = BillingAnchor(at: now, in: subscription.anchor.zone)
            planned.subscription.periodIndex = 0
            planned.subscription.period = Period(
                start: now, end: planned.subscription.anchor.boundary(1, every: recurrence))
            planned.subscription.moveCancellation(to: planned.subscription.period.end)
        }
        return planned
    }

    /// Each price once, as Stripe has it. One that had a price twice before that was asked for keeps it.
    private func requireDistinct(_ items: [SubscriptionItem], after old: [SubscriptionItem]) throws {
        for price in items.map(\.price.id) {
            let before = old.count(where: { $0.price.id == price })
            guard items.count(where: { $0.price.id == price }) <= max(1, before) else {
                throw BillingError.priceOfAnother(price, "items")
            }
        }
    }

    private func apply(
        _ wanted: SubscriptionChange.Item, named name: String, to items: inout [SubscriptionItem],
        of planned: inout PlannedChange, now: Instant
    ) throws {
        let scope = planned.subscription.scope
        let price = try wanted.price.map { id in
            let price: Price
            do {
                price = try self.price(.init(id), in: scope)
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

    /// What is billed of each item for the rest of the period. Without prorations a dearer item goes on being billed at what it
    /// was, so that only that much comes back when it goes (M7); what takes another's place, at what that was.
    private func noteBilled(
        _ items: inout [SubscriptionItem], of old: Subscription, _ proration: SubscriptionChange.Proration
    ) throws {
        let isUnbilled = proration == .none && old.status != .trialing
        let kept = Set(items.map(\.id))
        var freed = try old.items.filter { !kept.contains($0.id) }.reduce(0) { try $0 + $1.billed() }
        for index in items.indices {
            let before = old.items.first { $0.id == items[index].id }
            if let before, before.price.id == items[index].price.id, before.quantity == items[index].quantity {
                continue
            }
            items[index].billedAmount = nil
            guard isUnbilled else { continue }
            let amount = try items[index].amount().amount
            let billed = try min(amount, before?.billed() ?? freed)
            if before == nil { freed -= billed }
            if billed < amount { items[index].billedAmount = billed }
        }
    }
}
