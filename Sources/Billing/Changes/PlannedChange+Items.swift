import Core

extension PlannedChange {
    /// Decides what the subscription is with these items in the place of those that it had.
    ///
    /// - Throws: for none, for mixed intervals, for other currencies, and for a new interval before a pause.
    mutating func take(_ wanted: [SubscriptionItem], _ proration: SubscriptionChange.Proration) throws {
        var items = wanted
        try Self.requireDistinct(items, after: old.items)
        try Self.noteBilled(&items, of: old, proration)
        guard !items.isEmpty else {
            throw BillingError.invalid("items", "A subscription keeps at least one item: cancel it instead.")
        }
        guard let recurrence = items[0].price.recurrence,
            items.allSatisfy({ $0.price.recurrence == recurrence })
        else { throw BillingError.invalid("items", "All prices of a subscription have the same interval.") }
        guard items.allSatisfy({ $0.price.currency == old.currency }) else {
            throw BillingError.invalid(
                "items", "All amounts of a subscription are in one currency.", code: "currency_mismatch")
        }
        subscription.items = items
        restartsPeriod = recurrence != old.recurrence && old.status != .trialing
        subscription.recurrence = recurrence
        guard !restartsPeriod || old.pause == nil else {
            throw BillingError.conflict("subscription_pausing", "This subscription is about to pause: undo that first.")
        }
    }

    /// Each price once, as Stripe has it. One that had a price twice before that was asked for keeps it.
    private static func requireDistinct(_ items: [SubscriptionItem], after old: [SubscriptionItem]) throws {
        for price in items.map(\.price.id) {
            let before = old.count(where: { $0.price.id == price })
            guard items.count(where: { $0.price.id == price }) <= max(1, before) else {
                throw BillingError.priceOfAnother(price, "items")
            }
        }
    }

    /// What is billed of each item for the rest of the period. Without prorations a dearer item goes on being billed at what it
    /// was, so that only that much comes back when it goes (M7); what takes another's place, at what that was.
    private static func noteBilled(
        _ items: inout [SubscriptionItem], of old: Subscription, _ proration: SubscriptionChange.Proration
    ) throws {
        let isUnbilled = proration == .none && old.status != .trialing
        let kept = Set(items.map(\.id))
        var freed = try Money.sum(old.items.filter { !kept.contains($0.id) }.map { try $0.billed() }, in: old.currency)
        for index in items.indices {
            let before = old.items.first { $0.id == items[index].id }
            if let before, before.price.id == items[index].price.id, before.quantity == items[index].quantity {
                continue
            }
            items[index].billedAmount = nil
            // What is in another currency is refused after this.
            guard isUnbilled, items[index].price.currency == old.currency else { continue }
            let amount = try items[index].amount()
            let billed = try Money.min(amount, before?.billed() ?? freed)
            if before == nil { freed = try freed - billed }
            if billed != amount { items[index].billedAmount = billed }
        }
    }
}
