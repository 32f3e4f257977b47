import Core

/// What a customer may pay of what they owe, where the merchant lets them choose (U6).
public struct PartialPayment: Hashable, Sendable, Codable {
    /// Minor units of the currency that is owed; nil: any amount.
    public var minimum: Int64?

    public init(minimum: Int64? = nil) { self.minimum = minimum }

    /// The least that is taken of a debt; all of it is always taken.
    public func least(of total: Money) throws(BillingError) -> Money {
        try Money.min(Money(max(1, minimum ?? 1), total.currency), total)
    }

    /// Why an amount is not taken.
    public enum Refusal: Hashable, Sendable {
        case tooLittle(least: Money)
        case tooMuch(total: Money)
    }

    /// - Parameter total: what an amount may be paid towards, in the same currency.
    /// - Returns: nil for one that is taken.
    public func refusal(of money: Money, towards total: Money) throws(BillingError) -> Refusal? {
        guard try money.isAtMost(total) else { return .tooMuch(total: total) }
        let least = try least(of: total)
        return try least.isAtMost(money) ? nil : .tooLittle(least: least)
    }

    /// - Throws: `parameter_invalid_integer`.
    package func check() throws(BillingError) {
        guard let minimum, !(1...99_999_999).contains(minimum) else { return }
        throw .invalid(
            "features[partial_payment][minimum]", "A minimum goes from 1 to 99999999.",
            code: "parameter_invalid_integer")
    }
}
