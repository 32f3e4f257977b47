import Core

extension BillingTransaction {
    /// The unused part of what this period was billed for, discounts taken off, as credit on the next invoice (M5): never more
    /// than was paid and is left (M7).
    func creditRest(
        of subscription: Subscription, to customer: Customer, at now: Instant
    ) throws {
        let now = subscription.moment(at: now)
        guard now < subscription.period.end else { return }
        let billed = try billedPeriod(of: subscription)
        var credits: [InvoiceDraft.Line] = []
        for (item, line) in zip(subscription.items, try periodLines(of: subscription)) {
            let unused = try billed.unused(of: item, at: now, in: subscription.anchor.zone)
            guard !unused.isZero else { continue }
            var credit = line
            credit.amount = try unused.negated()
            credit.period = Period(start: now, end: subscription.period.end)
            credit.isProration = true
            credits.append(credit)
        }
        for credit in try withinPots(credits, of: subscription) {
            _ = try invoiceItems.insert(
                credit, pendingFor: customer, subscription: subscription.id, at: now)
        }
        try noteChangeCredits(of: subscription, at: now)
    }
}
