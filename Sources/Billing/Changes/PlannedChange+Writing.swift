import Core

extension BillingTransaction {
    /// Writes a planned change. Whoever calls charges the returned invoice after the commit.
    func carryOut(
        _ planned: PlannedChange, _ proration: SubscriptionChange.Proration, of customer: inout Customer,
        at now: Instant
    ) throws -> (Subscription, Invoice?) {
        var subscription = planned.subscription
        let scope = subscription.scope
        try replaceItems(of: subscription)
        try endOffers(of: planned.old, becoming: subscription, at: now)
        for line in planned.lines {
            _ = try invoiceItems.insert(
                line, pendingFor: customer, subscription: subscription.id, at: now)
        }
        if !planned.lines.isEmpty { try noteChangeCredits(of: planned.old, at: now) }
        var invoice: Invoice?
        if planned.restartsPeriod {
            invoice = try bill(&subscription, of: &customer, reason: .update, asOf: now, at: now)
        } else if proration == .alwaysInvoice, !planned.lines.isEmpty {
            invoice = try billPending(&subscription, of: &customer, at: now)
        }
        try subscriptions.update(subscription)
        try scheduleNext(of: subscription, at: now, testClock: customer.testClock)
        try record(
            .subscriptionUpdated, .subscription(subscription.id), of: customer.id, in: scope, at: now)
        return (subscription, invoice)
    }

    /// Writes the items as they are now; a change that waited is done with.
    func replaceItems(of subscription: Subscription) throws {
        try pendingChanges.remove(of: subscription.id, in: subscription.scope)
        try subscriptions.replaceItems(of: subscription)
    }

    /// An invoice of what is pending of a subscription, outside its periods.
    private func billPending(
        _ subscription: inout Subscription, of customer: inout Customer, at now: Instant
    ) throws -> Invoice? {
        let pending = try invoiceItems.pending(of: customer.id, for: subscription.id, in: subscription.scope)
        guard !pending.isEmpty else { return nil }
        let draft = InvoiceDraft(
            subscription: subscription, reason: .update, period: Period(start: now, end: now),
            lines: pending.map(\.line), collectionMethod: subscription.collectionMethod,
            daysUntilDue: subscription.term,
            periodIndex: nil)
        let invoice = try issue(draft, to: &customer, at: now)
        try bind(pending, to: invoice)
        subscription.latestInvoice = invoice.id
        try sendOut(invoice, of: subscription, at: now)
        return invoice
    }
}
