import Core
import Storage

/// What a period that begins now would be charged for.
public struct PeriodOffer: Hashable, Sendable {
    /// What is charged at once, the customer's balance taken off.
    public let due: Money
    /// Its end is when the next charge comes.
    public let period: Period
}

extension Subscriptions {
    /// What the next charge will be, at the end of this period or on the day it resumes, by the arithmetic that will bill
    /// it: taxes, the discounts that still hold then, what waits to be invoiced, and a change that waits for that day. The
    /// customer's balance is not taken off.
    ///
    /// - Returns: nil when nothing more is charged.
    public func forecast(of subscription: Subscription) async throws -> Money? {
        return try await context.read { try $0.forecast(of: subscription) }
    }

    /// Those of which a change waits for the end of the period, as they will be from then on.
    public func coming(_ subscriptions: [Subscription]) async throws -> [Subscription.ID: Subscription] {
        try await context.read { try $0.coming(subscriptions) }
    }

    /// What resuming a paused subscription now would charge.
    public func resumption(of subscription: Subscription) async throws -> PeriodOffer {
        return try await context.read { tx in
            let owner = try tx.customer(subscription.customer, in: subscription.scope)
            let now = try tx.now(for: owner)
            var resumed = try tx.renewed(subscription, at: now)
            resumed.resume(at: now)
            let total = try tx.total(of: resumed, at: now)
            return PeriodOffer(due: try total.takingOff(owner.balance), period: resumed.period)
        }
    }
}

extension BillingTransaction {
    func coming(_ subscriptions: [Subscription]) throws -> [Subscription.ID: Subscription] {
        var coming: [Subscription.ID: Subscription] = [:]
        for subscription in subscriptions { coming[subscription.id] = try self.coming(subscription) }
        return coming
    }

    func forecast(of subscription: Subscription) throws -> Money? {
        guard let end = subscription.nextChargeAt else { return nil }
        let total = try total(of: try renewed(subscription, at: end), at: end)
        return Money(max(0, total.amount), subscription.currency)
    }

    /// As it will be from the end of its period, for one of which a change waits.
    func coming(_ subscription: Subscription) throws -> Subscription? {
        guard [.trialing, .active, .pastDue].contains(subscription.status), subscription.renews else { return nil }
        let changed = try renewed(subscription, at: subscription.period.end)
        func terms(_ items: [SubscriptionItem]) -> [String] { items.map { "\($0.price.id) \($0.quantity)" } }
        return terms(changed.items) == terms(subscription.items) ? nil : changed
    }

    /// With the change that waits for its next period; one that can no longer be made is not foretold.
    fileprivate func renewed(
        _ subscription: Subscription, at instant: Instant
    ) throws -> Subscription {
        guard let change = try pendingChange(of: subscription.id, in: subscription.scope) else { return subscription }
        var running = subscription
        running.status = .active
        running.pause = nil
        var renewed = subscription
        // What cannot be planned is let go at the boundary, and the old items are renewed: so says the forecast.
        let planned = (try? plan(change, for: running, at: instant, now: instant).subscription) ?? subscription
        renewed.items = planned.items
        renewed.recurrence = planned.recurrence
        return renewed
    }

    /// What one period of it costs, discounts and taxes and all that waits to be invoiced included.
    fileprivate func total(of subscription: Subscription, at instant: Instant) throws -> Money {
        let scope = subscription.scope
        let pending = try pendingItems(of: subscription.customer, for: subscription.id, in: scope)
        return try total(
            of: try periodLines(of: subscription) + pending.map(\.line),
            discounts: try discounts(of: subscription.id, in: scope, at: instant).map(\.coupon.reduction),
            in: subscription.currency, scope)
    }

    func total(
        of lines: [InvoiceDraft.Line], discounts: [Coupon.Reduction] = [], in currency: Currency, _ scope: Scope
    ) throws -> Money {
        let rates = try taxRates(Set(lines.flatMap(\.taxRates)), in: scope)
        let computed = try InvoiceComputation(
            lines.map { line in
                .init(
                    amount: line.amount, taxRates: line.taxRates.compactMap { rates[$0] },
                    isDiscountable: !line.isProration)
            }, discounts: discounts, currency: currency)
        return Money(computed.total, currency)
    }
}

extension Money {
    /// What is left to charge of an invoice of this total, once it took what it can of a customer's balance.
    func takingOff(_ balance: Int64) throws -> Money {
        let due = try self - Money(InvoiceBalance.taken(from: balance, by: amount), currency)
        return due.amount > 0 ? due : Money(0, currency)
    }
}
