import Core

/// What the items of a running period stand charged with. Only that is given back when the period is cut short: what a
/// coupon had paid, what was never charged and what was given back already is not (M5).
struct BilledPeriod {
    let period: Period
    /// By the period's own invoice; none when nothing is owed for it: that is void, or was given up.
    let first: [SubscriptionItem.ID: ItemCharge]
    /// By what charged each item last; none for an item whose last charge was given back and followed by no other.
    let current: [SubscriptionItem.ID: ItemCharge]
    /// Those whose last charge was given back.
    let returned: Set<SubscriptionItem.ID>
}

/// One charge for an item, for the whole of a period or what was left of it.
struct ItemCharge: Hashable {
    /// The whole period.
    let period: Period
    /// What of it was charged for.
    let rest: Period
    let price: Price.ID?
    let quantity: Int64
    /// What the item costs for the whole period, before discounts.
    let listed: Money
    /// What was charged for the rest, after discounts.
    let net: Money
    /// What discounts took, on the period's own invoice. Nil for the charge of a change, of which only the sum is known.
    let discounts: [InvoiceDiscount]?

    /// What of it is not used up at `instant`.
    ///
    /// - Parameter billed: what of the listed price still counts; nil for all of it.
    func unused(at instant: Instant, in zone: Zone, of billed: Money? = nil) throws -> Money {
        let instant = max(instant, rest.start)
        let billed = try Money.min(billed ?? listed, listed)
        // The whole is rounded once, however often the period was cut.
        if net == (try listedRest(in: zone)) { return try Self.unused(billed, of: period, at: instant, in: zone) }
        let part = billed == listed ? net : try net.scaled(by: billed.amount, over: listed.amount)
        return try Self.unused(part, of: rest, at: instant, in: zone)
    }

    /// What a discount took from it, as if it had been charged for the whole period.
    func taken(by discount: Discount, in zone: Zone) throws -> Money {
        if let discounts {
            let taken = discounts.filter { $0.discount == discount.id.rawValue }.map(\.amount)
            return try Money.sum(taken, in: listed.currency)
        }
        let part = try listedRest(in: zone)
        return part.isZero ? part : try (part - net).scaled(by: listed.amount, over: part.amount)
    }

    private func listedRest(in zone: Zone) throws -> Money {
        try Self.unused(listed, of: period, at: rest.start, in: zone)
    }

    fileprivate static func unused(
        _ amount: Money, of period: Period, at instant: Instant, in zone: Zone
    ) throws -> Money {
        try Proration.parts(of: amount, over: period, changedAt: instant, in: zone).unused
    }
}

extension BilledPeriod {
    /// What of the charge of an item is not used up at `instant`: no more than of what it is billed at since a change that
    /// charged nothing.
    func unused(of item: SubscriptionItem, at instant: Instant, in zone: Zone) throws -> Money {
        if let charge = current[item.id] { return try charge.unused(at: instant, in: zone, of: item.billed()) }
        let currency = item.price.currency
        guard !returned.contains(item.id) else { return .zero(currency) }
        // It took the place of others without a charge of its own: at their share of their price.
        let listed = try Money.sum(first.values.map(\.listed), in: currency)
        guard listed.isPositive else { return .zero(currency) }
        let net = try Money.sum(first.values.map(\.net), in: currency)
        let part = try item.billed().scaled(by: net.amount, over: listed.amount)
        return try ItemCharge.unused(part, of: period, at: instant, in: zone)
    }
}

extension BillingTransaction {
    func billedPeriod(of subscription: Subscription) throws -> BilledPeriod {
        let period = subscription.period
        var first: [SubscriptionItem.ID: ItemCharge] = [:]
        for line in try invoices.ofPeriod(of: subscription)?.lines ?? [] where !line.isProration {
            guard let item = line.item else { continue }
            first[item] = ItemCharge(
                period: period, rest: period, price: line.price, quantity: line.quantity, listed: line.amount,
                net: try line.amount - line.discount, discounts: line.discounts)
        }
        var current = first
        var returned: Set<SubscriptionItem.ID> = []
        for change in try invoiceItems.prorations(of: subscription) {
            guard let item = change.item else { continue }
            guard !change.amount.isNegative else {
                current[item] = nil
                returned.insert(item)
                continue
            }
            returned.remove(item)
            current[item] = ItemCharge(
                period: period, rest: change.period, price: change.price, quantity: change.quantity,
                listed: try change.unitAmount.multiplied(by: change.quantity),
                net: change.amount, discounts: nil)
        }
        return BilledPeriod(period: period, first: first, current: current, returned: returned)
    }

    /// What changed items cost for the whole period: their list price, less the discounts that go on. One that was for a
    /// single invoice is spent, and a fixed one is an amount for the period: what the items that stay have had of it is not
    /// taken off again.
    func wholeCharges(
        of changed: [SubscriptionItem], beside kept: [SubscriptionItem], for subscription: Subscription,
        billed: BilledPeriod, at instant: Instant
    ) throws -> [SubscriptionItem.ID: Money] {
        let zone = subscription.anchor.zone
        let discounts = try discounts.applying(of: subscription.id, in: subscription.scope, at: instant)
            .filter { $0.coupon.duration != .once }
        let reductions = try discounts.map { discount -> Coupon.Reduction in
            guard case .amount(let off) = discount.coupon.reduction, off.currency == subscription.currency else {
                return discount.coupon.reduction
            }
            let taken = try kept.compactMap { try billed.current[$0.id]?.taken(by: discount, in: zone) }
            return .amount(try (off - Money.sum(taken, in: off.currency)).notNegative)
        }
        let computed = try InvoiceComputation(
            changed.map { .init(amount: try $0.amount(), taxRates: []) }, discounts: reductions,
            currency: subscription.currency)
        var charges: [SubscriptionItem.ID: Money] = [:]
        for (item, result) in zip(changed, computed.lines) {
            charges[item.id] = try item.amount() - result.discount
        }
        return charges
    }
}
