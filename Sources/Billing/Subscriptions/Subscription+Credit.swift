import Core
import Storage

extension Connection {
    /// The unused part of what this period was billed for, discounts taken off, as credit on the next invoice (M5).
    func creditRest(
        of subscription: Subscription, to customer: Customer, at now: Instant, _ context: BillingContext
    ) throws {
        guard let invoice = try currentInvoice(of: subscription), now < subscription.period.end else { return }
        for line in try periodLines(of: subscription) {
            let billed = invoice.lines.first { $0.item == line.item && $0.price == line.price && !$0.isProration }
            let unused = try Proration.parts(
                of: line.amount - (billed?.discount ?? 0), over: subscription.period, changedAt: now,
                in: subscription.anchor.zone
            ).unused
            guard unused != 0 else { continue }
            var credit = line
            credit.amount = -unused
            credit.period = Period(start: now, end: subscription.period.end)
            credit.isProration = true
            _ = try insert(
                credit, pendingFor: customer, subscription: subscription.id, currency: subscription.currency, at: now,
                context)
        }
    }

    /// The invoice of the period that is running, unless nothing is owed for it.
    private func currentInvoice(of subscription: Subscription) throws -> Invoice? {
        let rows = try query(
            """
            SELECT * FROM invoices
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND epoch = \(subscription.epoch)
                AND period_index = \(subscription.periodIndex) AND status IN ('open', 'paid')
            """)
        return try invoices(rows, in: subscription.scope).first
    }
}
