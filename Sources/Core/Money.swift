/// An amount in the minor unit of its currency: 9990 `clp` is $9.990, 9990 `usd` is $99.90 (M1).
///
/// Arithmetic is checked: what does not fit in 64 bits throws `amount_too_large`, what mixes currencies throws
/// `currency_mismatch` (M7). There is no floating point and no division other than ``allocated(by:)`` and
/// ``scaled(by:over:)``, which say how they round.
public struct Money: Hashable, Sendable, CustomStringConvertible {
    /// Minor units. Negative is a credit.
    public let amount: Int64
    public let currency: Currency

    public init(_ amount: Int64, _ currency: Currency) {
        self.amount = amount
        self.currency = currency
    }

    public static func zero(_ currency: Currency) -> Money { Money(0, currency) }

    public var isZero: Bool { amount == 0 }
    public var isNegative: Bool { amount < 0 }
    public var isPositive: Bool { amount > 0 }

    /// For logs and tests, `9990 clp`. People read what `Localization` writes.
    public var description: String { "\(amount) \(currency)" }

    public static func + (left: Money, right: Money) throws(BillingError) -> Money {
        try left.checkCurrency(of: right)
        return try left.checked(left.amount.addingReportingOverflow(right.amount))
    }

    public static func - (left: Money, right: Money) throws(BillingError) -> Money {
        try left.checkCurrency(of: right)
        return try left.checked(left.amount.subtractingReportingOverflow(right.amount))
    }

    /// The opposite amount, of which `Int64.min` has none.
    public func negated() throws(BillingError) -> Money { try checked(Int64(0).subtractingReportingOverflow(amount)) }

    /// - Parameter quantity: how many times; 0 and negative counts are fine.
    public func multiplied(by quantity: Int64) throws(BillingError) -> Money {
        try checked(amount.multipliedReportingOverflow(by: quantity))
    }

    /// This amount × `numerator` ÷ `denominator`, halves away from zero: what a part of something costs.
    public func scaled(by numerator: Int64, over denominator: Int64) throws(BillingError) -> Money {
        Money(try Rounding.multiply(amount, by: numerator, over: denominator), currency)
    }

    public func isAtMost(_ other: Money) throws(BillingError) -> Bool {
        try checkCurrency(of: other)
        return amount <= other.amount
    }

    public static func min(_ first: Money, _ second: Money) throws(BillingError) -> Money {
        try first.isAtMost(second) ? first : second
    }

    public static func max(_ first: Money, _ second: Money) throws(BillingError) -> Money {
        try first.isAtMost(second) ? second : first
    }

    /// Nothing instead of less than nothing.
    public var notNegative: Money { isNegative ? .zero(currency) : self }

    /// The sum of amounts in one currency; zero when there are none.
    public static func sum(_ amounts: some Sequence<Money>, in currency: Currency) throws(BillingError) -> Money {
        var total = Money.zero(currency)
        for amount in amounts { total = try total + amount }
        return total
    }

    /// How this amount is taken from several, in order: of each all that it has, of the last as much as is left to take. What has
    /// nothing, or less, gives nothing.
    ///
    /// - Returns: a part of each. They add up to this amount, or to less where all together have less.
    public func drawn(from available: [Money]) throws(BillingError) -> [Money] {
        var left = notNegative
        var parts: [Money] = []
        for money in available {
            let part = try Money.min(left, money.notNegative)
            parts.append(part)
            left = try left - part
        }
        return parts
    }

    /// Parts proportional to `weights` that add up to this amount, by largest remainder (M3).
    ///
    /// Ties favour the earlier part; the parts of a negative amount are the negated parts of the positive one.
    /// - Throws: `parameter_invalid` when a weight is negative or all are zero.
    public func allocated(by weights: [Int64]) throws(BillingError) -> [Money] {
        var sum: Int64 = 0
        for weight in weights {
            guard weight >= 0 else { throw .invalid("weights", "A weight cannot be negative.") }
            let (next, overflow) = sum.addingReportingOverflow(weight)
            guard !overflow else { throw .amountOverflow }
            sum = next
        }
        guard sum > 0 else { throw .invalid("weights", "At least one weight must be positive.") }
        return try Rounding.spread(weights, by: amount, over: sum).map { Money($0, currency) }
    }

    private func checked(_ result: (partialValue: Int64, overflow: Bool)) throws(BillingError) -> Money {
        guard !result.overflow else { throw .amountOverflow }
        return Money(result.partialValue, currency)
    }

    private func checkCurrency(of other: Money) throws(BillingError) {
        guard currency == other.currency else {
            throw .invalid(
                "currency", "Amounts in \(currency) and \(other.currency) cannot be combined.",
                code: "currency_mismatch")
        }
    }
}
