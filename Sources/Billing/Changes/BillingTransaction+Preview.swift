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
        let discounts =
            planned.restartsPeriod
            ? try discounts.applying(of: subscription.id, in: subscription.scope, at: now).map(\.coupon.reduction) : []
        let computed = try InvoiceComputation(
            lines.map { line in
                .init(
                    amount: line.amount, taxRates: line.taxRates.compactMap { rates[$0] },
                    isDiscountable: !line.isProration)
            }, discounts: discounts, currency: subscription.currency)
        let total = computed.total
        let taxAdded = try total - computed.subtotal + computed.discount
        return ChangePreview(
            subscription: subscription.id, effect: .now,
            lines: lines.map {
                .init(description: $0.description, amount: $0.amount, period: $0.period, isProration: $0.isProration)
            }, subtotal: computed.subtotal, discount: computed.discount, tax: computed.tax, total: total,
            isChargedNow: isChargedNow,
            due: isChargedNow ? try total.takingOff(owner.balance(in: total.currency)) : .zero(total.currency),
            next: try charge(
                after: planned.subscription,
                with: isChargedNow ? [] : pendingItems(billedWith: subscription).map(\.line) + planned.lines,
                at: planned.subscription.nextChargeAt),
            recurringAmount: try planned.subscription.amount(), prorationAt: instant, taxAdded: taxAdded,
            taxIncluded: try computed.tax - taxAdded)
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
        return ChangePreview(
            subscription: subscription.id, effect: .atPeriodEnd, lines: [], subtotal: nothing, discount: nothing,
            tax: nothing,
            total: nothing, isChargedNow: false, due: nothing,
            next: try charge(after: changed, with: waiting.map(\.line), at: subscription.nextChargeAt),
            recurringAmount: try changed.amount(), prorationAt: now, taxAdded: nothing, taxIncluded: nothing)
    }

    private func charge(
        after changed: Subscription, with waiting: [InvoiceDraft.Line], at instant: Instant?
    ) throws -> ChangePreview.Charge? {
        guard let instant else { return nil }
        let total = try total(
            of: try periodLines(of: changed) + waiting,
            discounts: try discounts.applying(of: changed.id, in: changed.scope, at: instant).map(\.coupon.reduction),
            in: changed.currency, changed.scope)
        return .init(amount: total.notNegative, at: instant)
    }
}
