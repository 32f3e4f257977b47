import Core

/// What a change of a subscription gave back of one invoice: the credit that was left once everything new was charged.
///
/// It waits with the prorations for the next invoice, where it pays for other lines or becomes balance. While it waits,
/// another change can use it up again: then a negative one takes it back.
enum ChangeCredit: Identified { static let idPrefix = "chc_" }

extension BillingTransaction {
    /// The pots of what a subscription's current period was billed with: its own invoice, and those of changes since. The
    /// newest first.
    func periodPots(of subscription: Subscription) throws -> [Pot] {
        try pots.all(of: invoices.inPeriod(of: subscription), in: subscription.scope)
    }

    /// The same lines, with no more credit than was paid and is left: what waits for the next invoice is counted with them.
    func withinPots(_ lines: [InvoiceDraft.Line], of subscription: Subscription) throws -> [InvoiceDraft.Line] {
        let waiting = try waitingProrations(of: subscription)
        let rates = try taxRates.find(Set((waiting + lines).flatMap(\.taxRates)), in: subscription.scope)
        func worth(_ lines: [InvoiceDraft.Line]) throws -> Money {
            try InvoiceComputation.total(of: lines, at: rates, discounts: [], in: subscription.currency)
        }
        let before = try worth(waiting).negated().notNegative
        func claim(_ lines: [InvoiceDraft.Line]) throws -> Money {
            try worth(waiting + lines).negated().notNegative - before
        }
        let currency = subscription.currency
        let credits = lines.filter(\.amount.isNegative)
        let claimed = try claim(lines)
        guard claimed.isPositive, !credits.isEmpty else { return lines }
        let left = try Money.sum(periodPots(of: subscription).map(\.left), in: currency)
        guard try !claimed.isAtMost(left) else { return lines }

        let gross = try worth(credits).negated()
        let kept = try (gross - (claimed - left)).notNegative
        return try lines.scalingCredits(to: kept, of: gross) { try claim($0).isAtMost(left) }
            .filter { !$0.amount.isZero || $0.quantity == 0 }
    }

    /// Writes down which invoices the credit that waits for a subscription's next one is of, after anything of it came or went.
    ///
    /// - Parameters:
    ///   - subscription: as it was in the period whose rest is credited.
    ///   - lines: what is credited and charged besides what waits.
    func noteChangeCredits(
        of subscription: Subscription, with lines: [InvoiceDraft.Line] = [], at now: Instant
    ) throws {
        let noted = try changeCredits.waiting(of: subscription)
        var missing =
            try waitingCredit(of: subscription, with: lines)
            - Money.sum(noted.map { $0.amount }, in: subscription.currency)
        if missing.isPositive {
            for pot in try periodPots(of: subscription) where missing.isPositive {
                let part = try Money.min(missing, pot.left)
                missing = try missing - part
                try insert(changeCredit: part, of: pot.invoice, for: subscription, at: now)
            }
        } else {
            for credit in noted where missing.isNegative {
                let part = try Money.min(missing.negated(), credit.amount)
                missing = try missing + part
                try insert(changeCredit: part.negated(), of: credit.invoice, for: subscription, at: now)
            }
        }
    }

    /// The credit that waited is on an invoice now; that of what an invoice had no room for goes on waiting.
    func bindChangeCredits(of subscription: Subscription, to invoice: Invoice) throws {
        let noted = try changeCredits.waiting(of: subscription)
        try changeCredits.bind(of: subscription.id, to: invoice)
        var left = try waitingCredit(of: subscription)
        for credit in noted where left.isPositive {
            let part = try Money.min(left, credit.amount)
            left = try left - part
            try changeCredits.insert(
                part.negated(), of: credit.invoice, for: subscription, on: invoice.id, at: invoice.createdAt)
            try changeCredits.insert(part, of: credit.invoice, for: subscription, at: invoice.createdAt)
        }
    }

    /// What the changes that wait for a subscription's next invoice come to in its customer's favour, taxes included.
    private func waitingCredit(
        of subscription: Subscription, with lines: [InvoiceDraft.Line] = []
    ) throws -> Money {
        try total(of: waitingProrations(of: subscription) + lines, in: subscription.currency, subscription.scope)
            .negated().notNegative
    }

    private func waitingProrations(of subscription: Subscription) throws -> [InvoiceDraft.Line] {
        try waitingChanges(of: subscription).map(\.line)
    }

    private func insert(
        changeCredit amount: Money, of invoice: Invoice.ID, for subscription: Subscription, at now: Instant
    ) throws {
        guard !amount.isZero else { return }
        try changeCredits.insert(amount, of: invoice, for: subscription, at: now)
    }
}
