import Core
import Storage

/// What a change of a subscription gave back of one invoice: the credit that was left once everything new was charged.
///
/// It waits with the prorations for the next invoice, where it pays for other lines or becomes balance. While it waits,
/// another change can use it up again: then a negative one takes it back.
enum ChangeCredit: Identified { static let idPrefix = "chc_" }

extension BillingTransaction {
    /// The pots of what a subscription's current period was billed with: its own invoice, and those of changes since. The
    /// newest first.
    func periodPots(of subscription: Subscription) throws -> [Pot] {
        let rows = try query(
            """
            SELECT * FROM invoices
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND epoch = \(subscription.epoch)
                AND status <> 'draft' AND (period_index = \(subscription.periodIndex)
                    OR (period_index IS NULL AND created_at >= \(subscription.period.start)))
            ORDER BY created_at DESC, number DESC
            """)
        return try pots(of: invoices(rows, in: subscription.scope), in: subscription.scope)
    }

    /// The same lines, with no more credit than was paid and is left: what waits for the next invoice is counted with them.
    func withinPots(_ lines: [InvoiceDraft.Line], of subscription: Subscription) throws -> [InvoiceDraft.Line] {
        let waiting = try waitingProrations(of: subscription)
        let rates = try taxRates(Set((waiting + lines).flatMap(\.taxRates)), in: subscription.scope)
        func worth(_ lines: [InvoiceDraft.Line]) throws -> Int64 {
            try InvoiceComputation(
                lines.map { line in
                    .init(amount: line.amount, taxRates: line.taxRates.compactMap { rates[$0] }, isDiscountable: false)
                }, discounts: [], currency: subscription.currency
            ).total
        }
        let before = max(0, -(try worth(waiting)))
        func claim(_ lines: [InvoiceDraft.Line]) throws -> Int64 { max(0, -(try worth(waiting + lines))) - before }
        let credits = lines.indices.filter { lines[$0].amount < 0 }
        let claimed = try claim(lines)
        guard claimed > 0, !credits.isEmpty else { return lines }
        let left = try periodPots(of: subscription).reduce(0) { $0 + $1.left }
        guard claimed > left else { return lines }

        // The credits shrink in proportion, by what is too much; taxes may round a unit more, which is taken off as well.
        let gross = -(try worth(credits.map { lines[$0] }))
        let net = credits.reduce(0) { $0 - lines[$1].amount }
        let allowed = try Rounding.multiply(net, by: max(0, gross - (claimed - left)), over: max(1, gross))
        let parts = try Money(allowed, subscription.currency).allocated(by: credits.map { -lines[$0].amount })
        var capped = lines
        for (index, part) in zip(credits, parts) { capped[index].amount = -part.amount }
        while let largest = credits.min(by: { capped[$0].amount < capped[$1].amount }), capped[largest].amount < 0,
            try claim(capped) > left
        {
            capped[largest].amount += 1
        }
        return capped.filter { $0.amount != 0 || $0.quantity == 0 }
    }

    /// Writes down which invoices the credit that waits for a subscription's next one is of, after anything of it came or went.
    ///
    /// - Parameter subscription: as it was in the period whose rest is credited.
    func noteChangeCredits(of subscription: Subscription, at now: Instant) throws {
        let waiting = try waitingProrations(of: subscription)
        let rates = try taxRates(Set(waiting.flatMap(\.taxRates)), in: subscription.scope)
        let worth = try InvoiceComputation(
            waiting.map { line in
                .init(amount: line.amount, taxRates: line.taxRates.compactMap { rates[$0] }, isDiscountable: false)
            }, discounts: [], currency: subscription.currency
        ).total
        let noted = try waitingChangeCredits(of: subscription)
        var missing = max(0, -worth) - noted.reduce(0) { $0 + $1.amount }
        if missing > 0 {
            for pot in try periodPots(of: subscription) where missing > 0 {
                let part = min(missing, pot.left)
                missing -= part
                try insert(changeCredit: part, of: pot.invoice, for: subscription, at: now)
            }
        } else {
            for credit in noted where missing < 0 {
                let part = min(-missing, credit.amount)
                missing += part
                try insert(changeCredit: -part, of: credit.invoice, for: subscription, at: now)
            }
        }
    }

    /// The credit that waited is on an invoice now.
    func bindChangeCredits(of subscription: Subscription.ID, to invoice: Invoice) throws {
        try execute(
            """
            UPDATE change_credits SET billed_on_id = \(invoice.id)
            WHERE \(invoice.scope) AND subscription_id = \(subscription) AND billed_on_id IS NULL
            """)
    }

    private func waitingProrations(of subscription: Subscription) throws -> [InvoiceDraft.Line] {
        try pendingItems(of: subscription.customer, for: subscription.id, in: subscription.scope)
            .filter { $0.isProration && $0.subscription == subscription.id }.map(\.line)
    }

    /// By invoice, the newest first.
    private func waitingChangeCredits(
        of subscription: Subscription
    ) throws -> [(invoice: Invoice.ID, amount: Int64)] {
        try query(
            """
            SELECT invoice_id, CAST(SUM(amount) AS BIGINT) AS total, MAX(created_at) AS last FROM change_credits
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND billed_on_id IS NULL
            GROUP BY invoice_id HAVING SUM(amount) > 0
            ORDER BY last DESC, invoice_id DESC
            """
        ).map { (try $0.id("invoice_id"), try $0.int64("total")) }
    }

    private func insert(
        changeCredit amount: Int64, of invoice: Invoice.ID, for subscription: Subscription, at now: Instant
    ) throws {
        guard amount != 0 else { return }
        let id = ID<ChangeCredit>.new(at: now, using: chance)
        try execute(
            """
            INSERT INTO change_credits (merchant_id, id, livemode, subscription_id, invoice_id, amount, created_at)
            VALUES
                (\(subscription.scope.merchant), \(id), \(subscription.scope.mode), \(subscription.id), \(invoice),
                \(amount), \(now))
            """)
    }
}
