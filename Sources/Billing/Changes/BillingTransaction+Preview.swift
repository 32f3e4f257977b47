import Core

extension BillingTransaction {
    /// What a change costs, by the arithmetic that would bill it.
    ///
    /// - Parameter owner: an invoice takes what it can of their balance.
    func preview(
        _ change: SubscriptionChange, of subscription: Subscription, for owner: Customer, at instant: Instant,
        now: Instant
    ) throws -> ChangePreview {
        let planned = try plan(change, for: subscription, at: instant, now: now)
        var lines = planned.lines
        let isChargedNow = planned.restartsPeriod || (change.proration == .alwaysInvoice && !planned.lines.isEmpty)
        if isChargedNow {
            let waiting = try invoiceItems.pending(
                of: subscription.customer, for: subscription.id, in: subscription.scope)
            lines = waiting.map(\.line) + lines
        }
        if planned.restartsPeriod { lines = try periodLines(of: planned.subscription) + lines }
        let rates = try taxRates.find(Set(lines.flatMap(\.taxRates)), in: subscription.scope)
        let given = try discounts.applying(of: subscription.id, in: subscription.scope, at: now)
        let applying = planned.restartsPeriod ? given.goingOn(from: subscription, to: planned.subscription) : []
        let reductions = applying.map(\.coupon.reduction)
        let computed = try InvoiceComputation(
            of: lines, at: rates, discounts: reductions, in: subscription.currency)
        let total = computed.total
        let taxAdded = try total - computed.subtotal + computed.discount
        let later = try isChargedNow ? [] : pendingItems(billedWith: subscription).map(\.line) + planned.lines
        var preview = ChangePreview(
            subscription: subscription.id, effect: .now,
            lines: lines.map {
                .init(description: $0.description, amount: $0.amount, period: $0.period, isProration: $0.isProration)
            }, subtotal: computed.subtotal, discount: computed.discount, tax: computed.tax, total: total,
            isChargedNow: isChargedNow,
            due: isChargedNow ? try total.takingOff(owner.balance(in: total.currency)) : .zero(total.currency),
            next: try charge(
                after: planned.subscription, of: subscription, with: later,
                at: planned.subscription.nextChargeAt),
            recurringAmount: try planned.subscription.amount(), prorationAt: instant, taxAdded: taxAdded,
            taxIncluded: try computed.tax - taxAdded)
        preview.endingDiscounts = given.ending(from: subscription, to: planned.subscription)
        preview.explained =
            isChargedNow
            ? try foreseen(lines, of: subscription, for: owner, with: applying, at: now)
            : try foreseenNext(planned.subscription, of: subscription, with: later, for: owner)
        return preview
    }

    /// What a change that waits for the end of the period will cost: nothing until then.
    func previewAtPeriodEnd(
        _ change: SubscriptionChange, of subscription: Subscription, now: Instant
    ) throws -> ChangePreview {
        var deferred = change
        deferred.proration = .none
        let planned = try plan(deferred, for: subscription, at: now, now: now)
        var changed = subscription
        changed.items = planned.subscription.items
        changed.recurrence = planned.subscription.recurrence
        let waiting = try pendingItems(billedWith: subscription)
        let nothing = Money.zero(subscription.currency)
        var preview = ChangePreview(
            subscription: subscription.id, effect: .atPeriodEnd, lines: [], subtotal: nothing, discount: nothing,
            tax: nothing,
            total: nothing, isChargedNow: false, due: nothing,
            next: try charge(
                after: changed, of: subscription, with: waiting.map(\.line), at: subscription.nextChargeAt),
            recurringAmount: try changed.amount(), prorationAt: now, taxAdded: nothing, taxIncluded: nothing)
        let given = try discounts.applying(of: subscription.id, in: subscription.scope, at: subscription.period.end)
        preview.endingDiscounts = given.ending(from: subscription, to: changed)
        let owner = try customers.find(subscription.customer, in: subscription.scope)
        preview.explained = try foreseenNext(changed, of: subscription, with: waiting.map(\.line), for: owner)
        return preview
    }

    private func charge(
        after changed: Subscription, of subscription: Subscription, with waiting: [InvoiceDraft.Line],
        at instant: Instant?
    ) throws -> ChangePreview.Charge? {
        guard let instant else { return nil }
        let total = try total(
            of: try periodLines(of: changed) + waiting,
            discounts: try discounts.applying(of: changed.id, in: changed.scope, at: instant)
                .goingOn(from: subscription, to: changed).map(\.coupon.reduction),
            in: changed.currency, changed.scope)
        return .init(amount: total.notNegative, at: instant)
    }
}
