import Core

/// The end of a subscription settles what waits for its next invoice: no difference is forgotten, no credit is lost.
extension BillingTransaction {
    /// What would have come with the next invoice of a subscription, and comes with its last. Items of the whole customer
    /// wait for another subscription, if there is one. However many there are: no later invoice takes along what is left out.
    ///
    /// - Parameters:
    ///   - aside: what is settled otherwise.
    ///   - back: what will wait again by then.
    ///   - hasOthers: whether something else of the subscription comes with them.
    func itemsToSettle(
        of subscription: Subscription, without aside: [InvoiceItem] = [], and back: [InvoiceItem] = [],
        hasOthers: Bool = false
    ) throws -> [InvoiceItem] {
        let (aside, scope) = (Set(aside.map(\.id)), subscription.scope)
        let pending = try invoiceItems.pending(of: subscription.customer, forAny: [subscription.id], in: scope)
        let waiting = (pending + back).filter { !aside.contains($0.id) }
        guard !hasOthers, !waiting.isEmpty, waiting.allSatisfy({ $0.subscription == nil }) else { return waiting }
        let goesOn = try subscriptions.all(of: subscription.customer, in: subscription.scope).contains {
            $0.id != subscription.id && $0.status.isCurrent
        }
        return goesOn ? [] : waiting
    }

    /// Invoices it: whoever calls charges the invoice after the commit. What comes to less than nothing is credit of the
    /// customer (M7).
    ///
    /// - Returns: nil when nothing waits.
    func billLast(
        _ subscription: inout Subscription, at now: Instant
    ) throws -> Invoice? {
        let items = try itemsToSettle(of: subscription)
        guard !items.isEmpty else { return nil }
        var customer = try customers.find(subscription.customer, in: subscription.scope)
        let draft = InvoiceDraft(
            subscription: subscription, reason: .update, period: Period(start: now, end: now), lines: items.map(\.line),
            collectionMethod: subscription.collectionMethod,
            daysUntilDue: subscription.term,
            periodIndex: nil, discounts: try discounts.applying(of: subscription.id, in: subscription.scope, at: now))
        let invoice = try issue(draft, to: &customer, at: now)
        try bind(items, to: invoice)
        subscription.latestInvoice = invoice.id
        try subscriptions.update(subscription)
        try sendOut(invoice, of: subscription, at: now)
        return invoice
    }

    /// Takes away what waits for the next invoice of a subscription, and of no other: charges, and what changes left over, which
    /// leaves what they credited with what was paid. Another credit is its customer's, and waits for their next invoice.
    ///
    /// - Returns: what it would have come to, taxes and discounts included; zero for credit.
    func setAsideWaiting(of subscription: Subscription, at now: Instant) throws -> Money {
        let (id, scope) = (subscription.id, subscription.scope)
        let items = try invoiceItems.waiting(of: subscription).filter { $0.isProration || !$0.amount.isNegative }
        guard !items.isEmpty else { return .zero(subscription.currency) }
        let discounts = try discounts.applying(of: id, in: scope, at: now)
        let total = try total(
            of: items.map(\.line), discounts: discounts.map(\.coupon.reduction), in: subscription.currency, scope)
        for item in items { try delete(item, at: now) }
        if items.contains(where: \.isProration) { try noteChangeCredits(of: subscription, at: now) }
        return total.notNegative
    }

    /// Of a subscription that never began nothing is billed: what a program meant for it waits for the customer's next
    /// invoice, and a change that waited is dropped.
    func releaseWaiting(of subscription: Subscription) throws {
        try pendingChanges.remove(of: subscription.id, in: subscription.scope)
        try invoiceItems.handOver(from: subscription)
    }
}

/// What ending a subscription leaves to settle.
public struct LastInvoice: Hashable, Sendable {
    /// Taxes and discounts included; negative for what becomes credit.
    public let total: Money
    /// What is charged of it, the customer's balance taken off.
    public let due: Money
}

extension Subscriptions {
    /// What ending a subscription would settle, by the arithmetic that bills it.
    ///
    /// - Returns: nil when nothing waits.
    public func lastInvoice(
        of subscription: Subscription, effect: Cancellation.Effect
    ) async throws -> LastInvoice? {
        try await context.read { try $0.lastInvoice(of: subscription, effect: effect) }
    }
}

extension BillingTransaction {
    /// See ``Subscriptions/lastInvoice(of:effect:)``.
    package func lastInvoice(of subscription: Subscription, effect: Cancellation.Effect) throws -> LastInvoice? {
        try lastInvoice(of: subscription, effect: effect, without: [], with: [])
    }

    /// - Parameters:
    ///   - aside: what is settled otherwise.
    ///   - credits: of the subscription, which come with it.
    func lastInvoice(
        of subscription: Subscription, effect: Cancellation.Effect, without aside: [InvoiceItem],
        with credits: [InvoiceDraft.Line]
    ) throws -> LastInvoice? {
        guard subscription.status.isCurrent, subscription.status != .incomplete else { return nil }
        let dropped = try invoiceDropped(endingWith: subscription)
        let back = try dropped.map { try invoiceItems.all(on: $0) } ?? []
        let items = try itemsToSettle(of: subscription, without: aside, and: back, hasOthers: !credits.isEmpty)
        let lines = items.map(\.line) + credits
        guard !lines.isEmpty else { return nil }
        var owner = try customers.find(subscription.customer, in: subscription.scope)
        if let dropped { try owner.addToBalance(dropped.balanceApplied.negated()) }
        let now = try now(for: owner)
        let end = effect == .immediately ? now : subscription.endOfPeriod(at: now)
        let discounts = try discounts.applying(
            of: subscription.id, in: subscription.scope, at: end, givingBack: dropped)
        let total = try total(
            of: lines, discounts: discounts.map(\.coupon.reduction), in: subscription.currency, subscription.scope)
        return LastInvoice(total: total, due: try total.takingOff(owner.balance(in: total.currency)))
    }
}
