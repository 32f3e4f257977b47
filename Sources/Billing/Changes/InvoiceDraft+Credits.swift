import Core

extension InvoiceDraft.Line {
    /// So much of it as credit, for what is left of a period.
    func credit(of amount: Money, since start: Instant, until end: Instant) throws(BillingError) -> InvoiceDraft.Line {
        var credit = self
        credit.amount = try amount.negated()
        credit.period = Period(start: start, end: end)
        credit.isProration = true
        return credit
    }
}

extension [InvoiceDraft.Line] {
    /// The same with their credits in proportion to what those may come to. Taxes may round a unit more, which is taken off
    /// as well.
    ///
    /// - Parameters:
    ///   - kept: what the credits may come to, taxes included.
    ///   - gross: what they come to now.
    ///   - fits: whether these lines credit no more than they may.
    func scalingCredits(
        to kept: Money, of gross: Money, until fits: ([InvoiceDraft.Line]) throws -> Bool
    ) throws -> [InvoiceDraft.Line] {
        let credits = indices.filter { self[$0].amount.isNegative }
        let net = try Money.sum(credits.map { self[$0].amount }, in: kept.currency).negated()
        let amounts = try net.scaled(by: kept.amount, over: Swift.max(1, gross.amount))
            .allocated(by: credits.map { -self[$0].amount.amount })
        var lines = self
        for (index, amount) in zip(credits, amounts) { lines[index].amount = try amount.negated() }
        while let largest = credits.min(by: { lines[$0].amount.amount < lines[$1].amount.amount }),
            lines[largest].amount.isNegative, try !fits(lines)
        {
            lines[largest].amount = try lines[largest].amount + Money(1, kept.currency)
        }
        return lines
    }
}
