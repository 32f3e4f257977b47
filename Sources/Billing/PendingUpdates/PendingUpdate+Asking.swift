import Core

extension BillingTransaction {
    /// A change that its customer asks for: what it costs at once is paid first, and the subscription changes with the money.
    /// One that costs nothing at once, or is paid by hand, is made.
    ///
    /// - Parameter instant: the proration date; nil for now.
    /// - Returns: the charge, to be finished after the commit.
    func changeOncePaid(
        _ subscription: inout Subscription, of owner: inout Customer, to change: SubscriptionChange,
        at instant: Instant?, now: Instant
    ) throws -> BegunCharge? {
        let moment = instant ?? subscription.moment(at: now)
        let planned = try plan(change, for: subscription, at: moment, now: now)
        let preview = try preview(change, of: subscription, for: owner, at: moment, now: now)
        let waiting = try invoiceItems.pending(of: owner.id, for: subscription.id, in: subscription.scope)
        guard preview.isChargedNow, preview.due.isPositive, subscription.collectionMethod == .chargeAutomatically,
            subscription.takesUpdates, planned.keepsItems,
            waiting.count + planned.lines.count < AmountLimit.pendingItems
        else {
            let old = subscription
            let begun = try self.change(
                &subscription, of: &owner, to: change, at: instant, origin: .customer, now: now)
            try tell(
                .planChanged, PlanChangeNotice(from: old, to: subscription, costing: preview), of: subscription,
                at: now)
            return begun
        }
        return try ask(for: change, planned, with: waiting, of: &owner, at: now)
    }

    /// Invoices a planned change whose subscription stays as it is until that is paid.
    ///
    /// - Parameter waiting: what its invoice takes along.
    /// - Throws: `no_payment_method`.
    private func ask(
        for change: SubscriptionChange, _ planned: PlannedChange, with waiting: [InvoiceItem],
        of owner: inout Customer, at now: Instant
    ) throws -> BegunCharge {
        let (old, scope) = (planned.old, planned.old.scope)
        let restarts = planned.restartsPeriod
        // The credit is set aside as if it were billed: nothing else gives it back meanwhile (M7).
        if !planned.lines.isEmpty { try noteChangeCredits(of: old, with: planned.lines, at: now) }
        var lines = waiting.map(\.line) + planned.lines
        if restarts { lines = try periodLines(of: planned.subscription) + lines }
        let draft = InvoiceDraft(
            subscription: old, reason: .update,
            period: restarts ? planned.subscription.period : Period(start: now, end: now), lines: lines,
            collectionMethod: old.collectionMethod, daysUntilDue: old.term, periodIndex: nil,
            discounts: restarts
                ? try discounts.applying(of: old.id, in: scope, at: now).goingOn(from: old, to: planned.subscription)
                : [])
        let invoice = try issue(draft, to: &owner, at: now)
        try InvoiceItem.requireCurrency(of: invoice, waiting)
        if !waiting.isEmpty { try invoiceItems.bind(waiting, to: invoice) }
        try changeCredits.bind(of: old.id, to: invoice)
        try pendingUpdates.insert(
            PendingUpdate(
                id: .new(at: now, using: chance), scope: scope, subscription: old.id, invoice: invoice.id,
                change: change, basis: PendingUpdate.Basis(old), lineCount: planned.lines.count, requestedAt: now,
                endedAt: nil, outcome: nil))
        // Nobody without a method is left with a debt for what they did not get.
        guard let method = try methodToCharge(for: invoice, chosen: nil), canCharge(method),
            let begun = try beginCharge(of: invoice.id, in: scope, origin: .customer)
        else { throw BillingError.noPaymentMethod }
        return begun
    }

    /// - Throws: `change_under_way` while one waits for its money.
    func requireNoUpdate(of subscription: Subscription) throws {
        guard try pendingUpdates.openIfAny(of: subscription.id, in: subscription.scope) == nil else {
            throw BillingError.changeUnderWay
        }
    }
}
