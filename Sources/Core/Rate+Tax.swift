/// Tax is computed once per rate and document and then spread over the lines, so that lines add up to the total (M3).
extension Rate {
    /// The tax that an amount without tax bears, halves away from zero.
    public func tax(on amount: Money) throws(BillingError) -> Money {
        Money(try Rounding.multiply(amount.amount, by: millionths, over: Self.whole), amount.currency)
    }

    /// The tax of a document whose `lines` exclude it, line by line; the lines' sum is the document's tax.
    ///
    /// - Parameter lines: in one currency; credits are negative.
    public func tax(on lines: [Money]) throws(BillingError) -> [Money] { try spread(over: lines, of: Self.whole) }

    /// The tax that an amount already includes: 1,595 of 9,990 `clp` at 19 %.
    ///
    /// - Parameter others: the other rates included in the same amount.
    public func tax(containedIn amount: Money, alongside others: [Rate] = []) throws(BillingError) -> Money {
        let divisor = gross(alongside: others)
        return Money(try Rounding.multiply(amount.amount, by: millionths, over: divisor), amount.currency)
    }

    /// The tax of a document whose `lines` include it, line by line; the lines' sum is the document's tax.
    public func tax(containedIn lines: [Money], alongside others: [Rate] = []) throws(BillingError) -> [Money] {
        try spread(over: lines, of: gross(alongside: others))
    }

    private func gross(alongside others: [Rate]) -> Int64 {
        others.reduce(Self.whole + millionths) { $0 + $1.millionths }
    }

    private func spread(over lines: [Money], of divisor: Int64) throws(BillingError) -> [Money] {
        guard let currency = lines.first?.currency else { return [] }
        _ = try Money.sum(lines, in: currency)
        return try Rounding.spread(lines.map(\.amount), by: millionths, over: divisor).map { Money($0, currency) }
    }
}
