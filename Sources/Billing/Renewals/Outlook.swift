import Core

/// What lies ahead of a subscription.
public struct Outlook: Hashable, Sendable {
    /// What the end of this period will charge, or the day it resumes, by the arithmetic that will bill it: taxes, the discounts
    /// that still hold then, what waits to be invoiced, and a change that waits for that day. The customer's balance is not
    /// taken off. Nil when nothing more is charged.
    public let charge: Money?
    /// As it will be from the end of its period, where a change waits for it.
    public let changed: Subscription?
}

extension BillingTransaction {
    /// A set of each kind of row is read once, however many subscriptions there are.
    ///
    /// - Parameters:
    ///   - subscriptions: all of one customer: an item that belongs to none of them is billed with the first, and only with
    ///     that one.
    ///   - more: a discount that one of them would have besides.
    func outlooks(of subscriptions: [Subscription], with more: Discount? = nil) throws -> [Subscription.ID: Outlook] {
        guard let (customer, scope) = subscriptions.first.map({ ($0.customer, $0.scope) }) else { return [:] }
        let changes = try pendingChanges.all(of: subscriptions.map(\.id), in: scope)
        let wanted = Set(changes.values.flatMap { $0.items.compactMap { $0.price.map { Price.ID($0) } } })
        _ = try prices.find(Array(wanted), in: scope)
        let renewed = try subscriptions.map { subscription in
            try self.renewed(
                subscription, with: changes[subscription.id],
                at: subscription.nextChargeAt ?? subscription.period.end)
        }
        _ = try products.find(Array(Set(renewed.flatMap { $0.items.map(\.price.product) })), in: scope)
        let instants = Dictionary(
            subscriptions.compactMap { it in it.nextChargeAt.map { (it.id, $0) } }, uniquingKeysWith: { $1 })
        let items = try pendingItems(of: customer, billedWith: subscriptions, in: scope)
        var discounts = try discounts.applying(of: instants, in: scope)
        if let more, let instant = instants[more.subscription], more.applies(at: instant) {
            discounts[more.subscription, default: []].append(more)
        }
        var lines: [Subscription.ID: [InvoiceDraft.Line]] = [:]
        for it in renewed where instants[it.id] != nil {
            lines[it.id] = try periodLines(of: it) + (items[it.id] ?? []).map(\.line)
        }
        let rates = try taxRates.find(Set(lines.values.flatMap { $0.flatMap(\.taxRates) }), in: scope)
        var outlooks: [Subscription.ID: Outlook] = [:]
        for (subscription, after) in zip(subscriptions, renewed) {
            let id = subscription.id
            let total = try lines[id].map {
                try InvoiceComputation.total(
                    of: $0, at: rates,
                    discounts: (discounts[id] ?? []).goingOn(from: subscription, to: after).map(\.coupon.reduction),
                    in: subscription.currency)
            }
            outlooks[id] = Outlook(
                charge: total?.notNegative,
                changed: subscription.bringsChange && !after.hasTerms(of: subscription) ? after : nil)
        }
        return outlooks
    }

    func outlook(of subscription: Subscription, with more: Discount? = nil) throws -> Outlook {
        let others = try subscriptions.all(of: subscription.customer, in: subscription.scope)
            .filter { $0.id != subscription.id }
        guard let outlook = try outlooks(of: [subscription] + others, with: more)[subscription.id] else {
            throw BillingError.notFound("subscription", subscription.id.rawValue)
        }
        return outlook
    }

    /// What waits to be invoiced, by the subscription whose next invoice takes it along: its own, and of a customer's others the
    /// one that is billed first.
    private func pendingItems(
        of customer: Customer.ID, billedWith subscriptions: [Subscription], in scope: Scope
    ) throws -> [Subscription.ID: [InvoiceItem]] {
        let billed = subscriptions.compactMap { it in it.nextChargeAt.map { (at: $0, id: it.id) } }
        guard let first = billed.min(by: { ($0.at, $0.id.rawValue) < ($1.at, $1.id.rawValue) })?.id else { return [:] }
        let items = try invoiceItems.pending(of: customer, forAny: billed.map(\.id), in: scope)
        return Dictionary(grouping: items) { $0.subscription ?? first }
            .mapValues { Array($0.prefix(AmountLimit.pendingItems)) }
    }

    /// Of that, what goes with the next invoice of one of them.
    func pendingItems(billedWith subscription: Subscription) throws -> [InvoiceItem] {
        let (customer, scope) = (subscription.customer, subscription.scope)
        let all = try [subscription] + subscriptions.all(of: customer, in: scope).filter { $0.id != subscription.id }
        return try pendingItems(of: customer, billedWith: all, in: scope)[subscription.id] ?? []
    }

    /// With the change that waits for its next period; one that can no longer be made is not foretold.
    func renewed(
        _ subscription: Subscription, with change: SubscriptionChange?, at instant: Instant
    ) throws -> Subscription {
        guard let change else { return subscription }
        var running = subscription
        running.endPause()
        var renewed = subscription
        // What cannot be planned is let go at the boundary, and the old items are renewed: so says the outlook.
        let planned = (try? plan(change, for: running, at: instant, now: instant).subscription) ?? subscription
        renewed.items = planned.items
        renewed.recurrence = planned.recurrence
        return renewed
    }
}

extension Subscription {
    /// Whether the end of its period is one at which a change that waits is made.
    fileprivate var bringsChange: Bool { [.trialing, .active, .pastDue].contains(status) && renews }

    fileprivate func hasTerms(of other: Subscription) -> Bool {
        func terms(_ items: [SubscriptionItem]) -> [String] { items.map { "\($0.price.id) \($0.quantity)" } }
        return terms(items) == terms(other.items)
    }
}
