import Core

/// What a credit of an earlier change paid of a period has no charge of its own, and its invoice no room for a note: it becomes credit
/// again by a last invoice, as the rest of a change does.
extension BillingTransaction {
    /// The lines of that invoice, taxes as the period's: no more than what was carried.
    func credits(
        carrying parts: [CancellationRefund.Carried], of subscription: Subscription, at now: Instant
    ) throws -> [InvoiceDraft.Line] {
        let currency = subscription.currency
        let amount = try Money.sum(parts.map(\.money), in: currency)
        guard amount.isPositive else { return [] }
        var lines: [InvoiceDraft.Line] = []
        for line in try periodLines(of: subscription) where line.amount.isPositive {
            var credit = line
            credit.amount = try line.amount.negated()
            credit.period = Period(start: subscription.moment(at: now), end: subscription.period.end)
            credit.isProration = true
            lines.append(credit)
        }
        let gross = try worth(of: lines, for: subscription)
        guard gross.isPositive else { return [] }
        let net = try Money.sum(lines.map(\.amount), in: currency).negated()
        let shares = try net.scaled(by: amount.amount, over: gross.amount)
            .allocated(by: lines.map { -$0.amount.amount })
        for (index, share) in shares.enumerated() { lines[index].amount = try share.negated() }
        // Taxes may round a unit more, which is taken off.
        while let largest = lines.indices.min(by: { lines[$0].amount.amount < lines[$1].amount.amount }),
            lines[largest].amount.isNegative, try !worth(of: lines, for: subscription).isAtMost(amount)
        {
            lines[largest].amount = try lines[largest].amount + Money(1, currency)
        }
        return lines.filter(\.amount.isNegative)
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
        var left = try worth(of: lines, for: subscription)
        for part in parts where left.isPositive {
            let money = try Money.min(left, part.money)
            try changeCredits.insert(money, of: part.invoice, for: subscription, at: now)
            left = try left - money
        }
    }

    private func worth(of lines: [InvoiceDraft.Line], for subscription: Subscription) throws -> Money {
        try total(of: lines, in: subscription.currency, subscription.scope).negated().notNegative
    }
}
