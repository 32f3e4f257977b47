import Core

/// A change that waited for its money ends with its invoice.
extension BillingTransaction {
    /// The money has come: the subscription is changed, as its invoice says.
    func applyUpdate(paidBy invoice: Invoice, at now: Instant) throws {
        guard invoice.reason == .update, let update = try pendingUpdates.openIfAny(on: invoice) else { return }
        let scope = invoice.scope
        let old = try subscriptions.find(update.subscription, in: scope)
        guard var changed = try taken(update, of: old) else {
            return try pendingUpdates.end(update, as: .dropped, at: now)
        }
        let owner = try customers.find(old.customer, in: scope)
        // Its own period is not the one whose rest it credits.
        if changed.epoch != old.epoch { try invoices.setPeriod(of: invoice, to: changed) }
        var items = try invoiceItems.all(on: invoice)
        try invoiceItems.unbind(from: invoice)
        try changeCredits.unbind(from: invoice)
        let lines = update.lines(of: invoice)
        for line in lines {
            let id = try invoiceItems.insert(
                line, pendingFor: owner, subscription: old.id, at: update.requestedAt)
            items.append(try invoiceItems.find(id, in: scope))
        }
        if !lines.isEmpty { try noteChangeCredits(of: old, at: now) }
        try bind(items, to: invoice)
        changed.latestInvoice = invoice.id
        let ending = try discounts.applying(of: old.id, in: scope, at: now).ending(from: old, to: changed)
        try replaceItems(of: changed)
        try endOffers(of: old, becoming: changed, at: now)
        try subscriptions.update(changed)
        try scheduleNext(of: changed, at: now, testClock: owner.testClock)
        try pendingUpdates.end(update, as: .applied, at: now)
        for kind in [Event.Kind.subscriptionUpdated, .subscriptionPendingUpdateApplied] {
            try record(kind, .subscription(changed.id), of: owner.id, in: scope, at: now)
        }
        try tell(
            .planChanged, PlanChangeNotice(from: old, to: changed, paidBy: invoice, ending: ending), of: changed,
            at: now)
    }

    /// The charge was refused, or there is nothing to charge: what the change asked for is void, and the subscription stays
    /// as it was.
    ///
    /// - Returns: whether a change waited for this invoice.
    func refuseUpdate(by invoice: inout Invoice, at now: Instant) throws -> Bool {
        guard invoice.reason == .update, let update = try pendingUpdates.openIfAny(on: invoice) else { return false }
        try end(update, on: invoice, as: .refused, at: now)
        try void(&invoice, at: now)
        return true
    }

    /// Its invoice is void or written off.
    func dropUpdate(by invoice: Invoice, isVoid: Bool, at now: Instant) throws {
        guard invoice.reason == .update, let update = try pendingUpdates.openIfAny(on: invoice) else { return }
        guard isVoid else { return try pendingUpdates.end(update, as: .dropped, at: now) }
        try end(update, on: invoice, as: .dropped, at: now)
    }

    /// Money comes for a change that can no longer be made: it is asked for no more, so that the money is credit (P7).
    func dropStaleUpdate(paidBy attempt: PaymentAttempt, at now: Instant) throws {
        var invoice = try invoices.find(attempt.invoice, in: attempt.scope)
        guard invoice.isOpen, invoice.reason == .update, let update = try pendingUpdates.openIfAny(on: invoice),
            try taken(update, of: subscriptions.find(update.subscription, in: update.scope)) == nil,
            // What another charge may still pay is not void.
            try attempts.open(of: invoice.id, in: invoice.scope) == nil
        else { return }
        try end(update, on: invoice, as: .dropped, at: now)
        try void(&invoice, at: now)
    }

    /// The period that it was asked for is over: it holds in no other. What may still be paid is waited for.
    ///
    /// - Returns: whether one was dropped, with what its invoice took.
    func dropUpdate(outlivedBy subscription: Subscription, at now: Instant) throws -> Bool {
        guard let update = try pendingUpdates.openIfAny(of: subscription.id, in: subscription.scope) else {
            return false
        }
        var invoice = try invoices.find(update.invoice, in: update.scope)
        guard invoice.isOpen, try attempts.open(of: invoice.id, in: invoice.scope) == nil else { return false }
        try end(update, on: invoice, as: .dropped, at: now)
        try void(&invoice, at: now)
        return true
    }

    /// - Returns: nil for one that can be made no more.
    func taken(_ update: PendingUpdate, of subscription: Subscription) throws -> Subscription? {
        let wanted = update.change.items.compactMap { $0.price.map { Price.ID($0) } }
        let bought = wanted.isEmpty ? [] : try prices.find(wanted, in: update.scope)
        return subscription.taking(update, at: bought)
    }

    /// What it took along waits again, the credit that was set aside is free, and so is the discount for one invoice.
    private func end(
        _ update: PendingUpdate, on invoice: Invoice, as outcome: PendingUpdate.Outcome, at now: Instant
    ) throws {
        let subscription = try subscriptions.find(update.subscription, in: update.scope)
        try pendingUpdates.end(update, as: outcome, at: now)
        try discounts.giveBack(spentOn: invoice)
        try invoiceItems.unbind(from: invoice)
        if subscription.status.isCurrent {
            try changeCredits.unbind(from: invoice)
            try noteChangeCredits(of: subscription, at: now)
        } else {
            // It has had its last invoice: the next of its customer takes what is left.
            try invoiceItems.handOver(from: subscription)
        }
        try record(
            .subscriptionPendingUpdateExpired, .subscription(subscription.id), of: subscription.customer,
            in: subscription.scope, at: now)
    }
}
