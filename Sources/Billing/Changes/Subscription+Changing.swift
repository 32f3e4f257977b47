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

    /// Credit for the unused part of what was charged, charge for the unused part of what will be. An item that does not
    /// change has neither. What is given back is what the period was billed for, discounts taken off; what takes its place
    /// costs its own price, less the discounts that go on. Coming back to what the period was billed for costs what was
    /// given back for it, so that a change and its reverse on one day come to nothing (M5).
    private func prorations(
        from old: Subscription, to planned: PlannedChange, at instant: Instant
    ) throws -> [InvoiceDraft.Line] {
        let new = planned.subscription
        let zone = old.anchor.zone
        let products = try products((old.items + new.items).map(\.price.product), in: old.scope)
        let rest = Period(start: instant, end: old.period.end)
        var lines: [InvoiceDraft.Line] = []
        func line(_ item: SubscriptionItem, _ amount: Int64) {
            lines.append(
                .init(
                    description: products[item.price.product]?.name ?? item.price.id.rawValue, amount: amount,
                    quantity: item.quantity, unitAmount: item.price.unitAmount, price: item.price.id,
                    product: item.price.product, item: item.id, period: rest, isProration: true,
                    taxRates: item.taxRates.isEmpty ? old.taxRates : item.taxRates))
        }
        let billed = try billedPeriod(of: old)
        func isKept(_ item: SubscriptionItem) -> Bool {
            old.items.contains { $0.id == item.id && $0.price.id == item.price.id && $0.quantity == item.quantity }
        }
        let whole = try wholeCharges(
            of: new.items.filter { !isKept($0) }, beside: new.items.filter(isKept), for: old, billed: billed,
            at: instant)
        func charge(for item: SubscriptionItem) throws -> Int64 {
            if let first = billed.first[item.id], first.price == item.price.id, first.quantity == item.quantity {
                return try first.unused(at: instant, in: zone)
            }
            return try Proration.parts(of: whole[item.id] ?? 0, over: old.period, changedAt: instant, in: zone).unused
        }
        for item in old.items {
            let kept = new.items.first { $0.id == item.id }
            if let kept, isKept(kept), !planned.restartsPeriod { continue }
            line(item, -(try billed.unused(of: item, at: instant, in: zone)))
            if let kept, !planned.restartsPeriod { line(kept, try charge(for: kept)) }
        }
        if !planned.restartsPeriod {
            for item in new.items where !old.items.contains(where: { $0.id == item.id }) {
                line(item, try charge(for: item))
            }
        }
        return lines.filter { $0.amount != 0 || $0.quantity == 0 }
    }

    /// Writes a planned change. Whoever calls charges the returned invoice after the commit.
    func carryOut(
        _ planned: PlannedChange, _ proration: SubscriptionChange.Proration, of customer: inout Customer,
        at now: Instant
    ) throws -> (Subscription, Invoice?) {
        var subscription = planned.subscription
        let scope = subscription.scope
        try replaceItems(of: subscription)
        for line in planned.lines {
            _ = try insert(
                line, pendingFor: customer, subscription: subscription.id, currency: subscription.currency, at: now)
        }
        if !planned.lines.isEmpty { try noteChangeCredits(of: planned.old, at: now) }
        var invoice: Invoice?
        if planned.restartsPeriod {
            invoice = try bill(&subscription, of: &customer, reason: .update, asOf: now, at: now)
        } else if proration == .alwaysInvoice, !planned.lines.isEmpty {
            invoice = try billPending(&subscription, of: &customer, at: now)
        }
        try update(subscription)
        try scheduleNext(of: subscription, at: now, testClock: customer.testClock)
        try record(
            .subscriptionUpdated, .subscription(subscription.id), of: customer.id, in: scope, at: now)
        return (subscription, invoice)
    }

    /// Writes the items as they are now; a change that waited is done with.
    func replaceItems(of subscription: Subscription) throws {
        let merchant = subscription.scope.merchant
        try execute(
            "DELETE FROM pending_changes WHERE merchant_id = \(merchant) AND subscription_id = \(subscription.id)")
        try execute(
            "DELETE FROM subscription_items WHERE merchant_id = \(merchant) AND subscription_id = \(subscription.id)",
            forgetting: .subscriptions)
        for (position, item) in subscription.items.enumerated() { try insert(item, at: position, of: subscription) }
    }

    /// An invoice of what is pending of a subscription, outside its periods.
    private func billPending(
        _ subscription: inout Subscription, of customer: inout Customer, at now: Instant
    ) throws -> Invoice? {
        let pending = try pendingItems(of: customer.id, for: subscription.id, in: subscription.scope)
        guard !pending.isEmpty else { return nil }
        let draft = InvoiceDraft(
            subscription: subscription, reason: .update, period: Period(start: now, end: now),
            lines: pending.map(\.line), collectionMethod: subscription.collectionMethod,
            daysUntilDue: subscription.collectionMethod == .sendInvoice ? subscription.daysUntilDue ?? 30 : nil,
            periodIndex: nil)
        let invoice = try issue(draft, to: &customer, at: now)
        try bind(pending, to: invoice)
        subscription.latestInvoice = invoice.id
        try sendOut(invoice, of: subscription, at: now)
        return invoice
    }
}
