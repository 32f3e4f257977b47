import Core
import Storage

/// The end of a subscription settles what waits for its next invoice: no difference is forgotten, no credit is lost.
extension BillingTransaction {
    /// What would have come with the next invoice of a subscription, and comes with its last. Items of the whole customer
    /// wait for another subscription, if there is one.
    func itemsToSettle(of subscription: Subscription) throws -> [InvoiceItem] {
        let waiting = try pendingItems(of: subscription.customer, for: subscription.id, in: subscription.scope)
        guard !waiting.isEmpty, waiting.allSatisfy({ $0.subscription == nil }) else { return waiting }
        let goesOn = try subscriptions(of: subscription.customer, in: subscription.scope).contains {
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
        var customer = try customer(subscription.customer, in: subscription.scope)
        let draft = InvoiceDraft(
            subscription: subscription, reason: .update, period: Period(start: now, end: now), lines: items.map(\.line),
            collectionMethod: subscription.collectionMethod,
            daysUntilDue: subscription.collectionMethod == .sendInvoice ? subscription.daysUntilDue ?? 30 : nil,
            periodIndex: nil, discounts: try discounts(of: subscription.id, in: subscription.scope, at: now))
        let invoice = try issue(draft, to: &customer, at: now)
        try bind(items, to: invoice)
        subscription.latestInvoice = invoice.id
        try update(subscription)
        try sendOut(invoice, of: subscription, at: now)
        return invoice
    }

    /// Of a subscription that never began nothing is billed: what a program meant for it waits for the customer's next
    /// invoice, and a change that waited is dropped.
    func releaseWaiting(of subscription: Subscription) throws {
        try deletePendingChange(of: subscription.id, in: subscription.scope)
        try execute(
            """
            UPDATE invoice_items SET subscription_id = NULL
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND invoice_id IS NULL
            """)
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
    func lastInvoice(of subscription: Subscription, effect: Cancellation.Effect) throws -> LastInvoice? {
        guard subscription.status.isCurrent, subscription.status != .incomplete else { return nil }
        let items = try itemsToSettle(of: subscription)
        guard !items.isEmpty else { return nil }
        let owner = try customer(subscription.customer, in: subscription.scope)
        let now = try now(for: owner)
        let end = effect == .immediately ? now : subscription.endOfPeriod(at: now)
        let discounts = try discounts(of: subscription.id, in: subscription.scope, at: end)
        let total = try total(
            of: items.map(\.line), discounts: discounts.map(\.coupon.reduction), in: subscription.currency,
            subscription.scope)
        return LastInvoice(total: total, due: try total.takingOff(owner.balance))
    }
}
