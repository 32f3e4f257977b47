import Core
import Storage

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
    /// What the item costs for the whole period, in minor units, before discounts.
    let listed: Int64
    /// What was charged for the rest, after discounts.
    let net: Int64
    /// What discounts took, on the period's own invoice. Nil for the charge of a change, of which only the sum is known.
    let discounts: [InvoiceDiscount]?

    /// What of it is not used up at `instant`.
    ///
    /// - Parameter billed: what of the listed price still counts; nil for all of it.
    func unused(at instant: Instant, in zone: Zone, of billed: Int64? = nil) throws -> Int64 {
        let instant = max(instant, rest.start)
        let billed = min(billed ?? listed, listed)
        // The whole is rounded once, however often the period was cut.
        if net == (try listedRest(in: zone)) { return try Self.unused(billed, of: period, at: instant, in: zone) }
        let part = billed == listed ? net : try Rounding.multiply(net, by: billed, over: listed)
        return try Self.unused(part, of: rest, at: instant, in: zone)
    }

    /// What a discount took from it, as if it had been charged for the whole period.
    func taken(by discount: Discount, in zone: Zone) throws -> Int64 {
        if let discounts {
            return discounts.filter { $0.discount == discount.id.rawValue }.reduce(0) { $0 + $1.amount }
        }
        let part = try listedRest(in: zone)
        return part == 0 ? 0 : try Rounding.multiply(part - net, by: listed, over: part)
    }

    private func listedRest(in zone: Zone) throws -> Int64 {
        try Self.unused(listed, of: period, at: rest.start, in: zone)
    }

    fileprivate static func unused(
        _ amount: Int64, of period: Period, at instant: Instant, in zone: Zone
    ) throws -> Int64 {
        try Proration.parts(of: amount, over: period, changedAt: instant, in: zone).unused
    }
}

extension BilledPeriod {
    /// What of the charge of an item is not used up at `instant`: no more than of what it is billed at since a change that
    /// charged nothing.
    func unused(of item: SubscriptionItem, at instant: Instant, in zone: Zone) throws -> Int64 {
        if let charge = current[item.id] { return try charge.unused(at: instant, in: zone, of: item.billed()) }
        guard !returned.contains(item.id) else { return 0 }
        // It took the place of others without a charge of its own: at their share of their price.
        let listed = first.values.reduce(0) { $0 + $1.listed }
        guard listed > 0 else { return 0 }
        let net = try Rounding.multiply(item.billed(), by: first.values.reduce(0) { $0 + $1.net }, over: listed)
        return try ItemCharge.unused(net, of: period, at: instant, in: zone)
    }
}

extension BillingTransaction {
    func billedPeriod(of subscription: Subscription) throws -> BilledPeriod {
        let (scope, period) = (subscription.scope, subscription.period)
        let rows = try query(
            """
            SELECT * FROM invoices
            WHERE \(scope) AND subscription_id = \(subscription.id) AND epoch = \(subscription.epoch)
                AND period_index = \(subscription.periodIndex) AND status IN ('open', 'paid')
            """)
        var first: [SubscriptionItem.ID: ItemCharge] = [:]
        for line in try invoices(rows, in: scope).first?.lines ?? [] where !line.isProration {
            guard let item = line.item else { continue }
            first[item] = ItemCharge(
                period: period, rest: period, price: line.price, quantity: line.quantity, listed: line.amount,
                net: line.amount - line.discount, discounts: line.discounts)
        }
        var current = first
        var returned: Set<SubscriptionItem.ID> = []
        // Credits and charges of changes, in their order; those of a document that is void never were.
        let changes = try query(
            """
            SELECT i.* FROM invoice_items i
            LEFT JOIN invoices v ON v.merchant_id = i.merchant_id AND v.id = i.invoice_id
            WHERE i.merchant_id = \(scope.merchant) AND i.livemode = \(scope.mode)
                AND i.subscription_id = \(subscription.id) AND i.proration = 1 AND i.item_id IS NOT NULL
                AND i.period_end_at = \(period.end) AND i.period_start_at >= \(period.start)
                AND (i.invoice_id IS NULL OR v.status IN ('open', 'paid'))
            ORDER BY i.created_at, i.id
            """
        ).map(InvoiceItem.init)
        for change in changes {
            guard let item = change.item else { continue }
            guard change.amount >= 0 else {
                current[item] = nil
                returned.insert(item)
                continue
            }
            returned.remove(item)
            current[item] = ItemCharge(
                period: period, rest: change.period, price: change.price, quantity: change.quantity,
                listed: try Money(change.unitAmount, change.currency).multiplied(by: change.quantity).amount,
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
    ) throws -> [SubscriptionItem.ID: Int64] {
        let zone = subscription.anchor.zone
        let discounts = try discounts(of: subscription.id, in: subscription.scope, at: instant)
            .filter { $0.coupon.duration != .once }
        let reductions = try discounts.map { discount -> Coupon.Reduction in
            guard case .amount(let off) = discount.coupon.reduction else { return discount.coupon.reduction }
            let taken = try kept.reduce(0) { try $0 + (billed.current[$1.id]?.taken(by: discount, in: zone) ?? 0) }
            return .amount(Money(max(0, off.amount - taken), off.currency))
        }
        let computed = try InvoiceComputation(
            changed.map { .init(amount: try $0.amount().amount, taxRates: []) }, discounts: reductions,
            currency: subscription.currency)
        var charges: [SubscriptionItem.ID: Int64] = [:]
        for (item, result) in zip(changed, computed.lines) {
            charges[item.id] = try item.amount().amount - result.discount
        }
        return charges
    }
}
