/// Tax is computed once per rate and document and then spread over the lines, so that lines add up to the total (M3).
extension Rate {
    /// The tax that an amount without tax bears, halves away from zero.
    public func tax(on amount: Money) throws(BillingError) -> Money {
        Money(try Rounding.multiply(amount.amount, by: millionths, over: Self.whole), amount.currency)
    }

    /// The tax of a document whose `lines` exclude it, line by line; the lines' sum is the document's tax.
    ///
    /// - Parameter lines: in one currency; credits are negative.
    public func tax(on lines: [Money]) throws(BillingError) -> [Money] {
        guard let currency = lines.first?.currency else { return [] }
        _ = try Money.sum(lines, in: currency)
        return try Rounding.spread(lines.map(\.amount), by: millionths, over: Self.whole).map { Money($0, currency) }
    }

    /// The tax that an amount already includes: 1,595 of 9,990 `clp` at 19 %.
    ///
    /// - Parameter others: the other rates included in the same amount.
    public func tax(containedIn amount: Money, alongside others: [Rate] = []) throws(BillingError) -> Money {
        let divisor = gross(alongside: others)
        return Money(try Rounding.multiply(amount.amount, by: millionths, over: divisor), amount.currency)
    }

    /// The tax of a document whose `lines` include it, line by line; the lines' sum is the document's tax.
    ///
    /// - Parameter others: for each line, the other rates that it includes: 119.00 with 10 % and 9 % hold 10.00 of the
    ///   first, and so do 110.00 with 10 % alone. None for no line when there are fewer of them than lines.
    public func tax(containedIn lines: [Money], alongside others: [[Rate]] = []) throws(BillingError) -> [Money] {
        guard let currency = lines.first?.currency else { return [] }
        _ = try Money.sum(lines, in: currency)
        let divisors = lines.indices.map { gross(alongside: others.indices.contains($0) ? others[$0] : []) }
        return try Rounding.spread(lines.map(\.amount), by: millionths, over: divisors).map { Money($0, currency) }
    }

    private func gross(alongside others: [Rate]) -> Int64 {
        others.reduce(Self.whole + millionths) { $0 + $1.millionths }
    }
}
