import Core

extension BillingTransaction {
    /// Credit for the unused part of what was charged, charge for the unused part of what will be. An item that does not
    /// change has neither. What is given back is what the period was billed for, discounts taken off; what takes its place
    /// costs its own price, less the discounts that go on. Coming back to what the period was billed for costs what was
    /// given back for it, so that a change and its reverse on one day come to nothing (M5).
    func prorations(
        from old: Subscription, to planned: PlannedChange, at instant: Instant
    ) throws -> [InvoiceDraft.Line] {
        let new = planned.subscription
        let zone = old.anchor.zone
        let products = try products.find((old.items + new.items).map(\.price.product), in: old.scope)
        let rest = Period(start: instant, end: old.period.end)
        var lines: [InvoiceDraft.Line] = []
        func line(_ item: SubscriptionItem, _ amount: Money) {
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
        func charge(for item: SubscriptionItem) throws -> Money {
            if let first = billed.first[item.id], first.price == item.price.id, first.quantity == item.quantity {
                return try first.unused(at: instant, in: zone)
            }
            let cost = whole[item.id] ?? .zero(old.currency)
            return try Proration.parts(of: cost, over: old.period, changedAt: instant, in: zone).unused
        }
        for item in old.items {
            let kept = new.items.first { $0.id == item.id }
            if let kept, isKept(kept), !planned.restartsPeriod { continue }
            line(item, try billed.unused(of: item, at: instant, in: zone).negated())
            if let kept, !planned.restartsPeriod { line(kept, try charge(for: kept)) }
        }
        if !planned.restartsPeriod {
            for item in new.items where !old.items.contains(where: { $0.id == item.id }) {
                line(item, try charge(for: item))
            }
        }
        return lines.filter { !$0.amount.isZero || $0.quantity == 0 }
    }
}
