import Core

/// What a credit of an earlier change paid of a period has no charge of its own, and its invoice no room for a note: it becomes credit
/// again by a last invoice, as the rest of a change does.
extension BillingTransaction {
    /// The lines of that invoice, taxes as the period's: no more than what was carried.
    func credits(
        carrying parts: [CancellationRefund.Carried], of subscription: Subscription, at now: Instant
    ) throws -> [InvoiceDraft.Line] {
        let amount = try Money.sum(parts.map(\.money), in: subscription.currency)
        guard amount.isPositive else { return [] }
        let moment = subscription.moment(at: now)
        let lines = try periodLines(of: subscription).filter(\.amount.isPositive).map {
            try $0.credit(of: $0.amount, since: moment, until: subscription.period.end)
        }
        let gross = try worth(of: lines, for: subscription)
        guard gross.isPositive else { return [] }
        return try lines.scalingCredits(to: amount, of: gross) {
            try worth(of: $0, for: subscription).isAtMost(amount)
        }.filter(\.amount.isNegative)
    }

    /// Puts them where the last invoice takes them along, and says of which invoices they are.
    ///
    /// - Parameter owner: whose subscription it is.
    func wait(
        for lines: [InvoiceDraft.Line], carrying parts: [CancellationRefund.Carried], of subscription: Subscription,
        _ owner: Customer, at now: Instant
    ) throws {
        for line in lines {
            _ = try invoiceItems.insert(line, pendingFor: owner, subscription: subscription.id, at: now)
        }
        let carried = try worth(of: lines, for: subscription).drawn(from: parts.map(\.money))
        for (part, money) in zip(parts, carried) where money.isPositive {
            try changeCredits.insert(money, of: part.invoice, for: subscription, at: now)
        }
    }

    private func worth(of lines: [InvoiceDraft.Line], for subscription: Subscription) throws -> Money {
        try total(of: lines, in: subscription.currency, subscription.scope).negated().notNegative
    }
}
