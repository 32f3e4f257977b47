import Core

extension BillingTransaction {
    /// The unused part of what this period was billed for, discounts taken off, as credit on the next invoice (M5): never more
    /// than was paid and is left (M7).
    func creditRest(
        of subscription: Subscription, to customer: Customer, at now: Instant
    ) throws {
        let now = subscription.moment(at: now)
        guard now < subscription.period.end else { return }
        for credit in try withinPots(unusedCredits(of: subscription, at: now), of: subscription) {
            _ = try invoiceItems.insert(
                credit, pendingFor: customer, subscription: subscription.id, at: now)
        }
        try noteChangeCredits(of: subscription, at: now)
    }

    /// What this period was billed for and is not used up by then, discounts taken off, as credit.
    func unusedCredits(of subscription: Subscription, at moment: Instant) throws -> [InvoiceDraft.Line] {
        let billed = try billedPeriod(of: subscription)
        return try zip(subscription.items, periodLines(of: subscription)).compactMap {
            (item, line) -> InvoiceDraft.Line? in
            let unused = try billed.unused(of: item, at: moment, in: subscription.anchor.zone)
            return unused.isZero
                ? nil : try line.credit(of: unused, since: moment, until: subscription.period.end)
        }
    }
}
