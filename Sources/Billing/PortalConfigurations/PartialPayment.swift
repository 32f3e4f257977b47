import Core

/// What a customer may pay of what they owe, where the merchant lets them choose (U6).
public struct PartialPayment: Hashable, Sendable, Codable {
    /// Minor units of the currency that is owed; nil: as little as is charged of a part, see ``least(in:)``.
    public var minimum: Int64?

    public init(minimum: Int64? = nil) { self.minimum = minimum }

    /// The least that a part is charged, and that is left of an invoice to be charged later. What is smaller as a whole is paid
    /// whole.
    public func least(in currency: Currency) -> Money { currency.leastPart(by: minimum) }

    /// The least that is taken of a debt; all of it is always taken.
    public func least(of total: Money) throws(BillingError) -> Money {
        try Money.min(least(in: total.currency), total)
    }

    /// Why an amount is not taken.
    public enum Refusal: Hashable, Sendable {
        case tooLittle(least: Money)
        case tooMuch(total: Money)
        /// It would be charged in part less than the least, or leave less than that: the nearest that would not, the smaller where
        /// there is one.
        case splitsBadly(least: Money, below: Money?, above: Money)
    }

    /// - Parameter asked: what each invoice asks for that an amount may be paid towards, in the order in which they are paid, all
    ///   in the same currency.
    /// - Returns: nil for one that is taken.
    public func refusal(of money: Money, towards asked: [Money]) throws(BillingError) -> Refusal? {
        let total = try Money.sum(asked, in: money.currency)
        guard try money.isAtMost(total) else { return .tooMuch(total: total) }
        let least = try least(of: total)
        guard try least.isAtMost(money) else { return .tooLittle(least: least) }
        var before = Money.zero(money.currency)
        for one in asked {
            let after = try before + one
            if try money.isAtMost(after) { return try refusal(of: money, between: before, and: after) }
            before = after
        }
        return nil
    }

    /// Whether less than all may be paid of such a debt.
    public func isOffered(towards asked: [Money]) throws(BillingError) -> Bool {
        guard let currency = asked.first?.currency else { return false }
        let (least, older) = (least(in: currency), try Money.sum(asked.dropLast(), in: currency))
        if try least.isAtMost(older) { return true }
        let twice = try least + least
        for one in asked {
            if try twice.isAtMost(one) { return true }
        }
        return false
    }

    /// - Parameters:
    ///   - before: what pays all older invoices.
    ///   - after: what pays the last one that is touched, too.
    private func refusal(of money: Money, between before: Money, and after: Money) throws(BillingError) -> Refusal? {
        let least = least(in: money.currency)
        let (part, rest) = (try money - before, try after - money)
        let (isLarge, leavesEnough) = (try least.isAtMost(part), try least.isAtMost(rest))
        if rest.isZero || isLarge && leavesEnough { return nil }
        let (twice, whole) = (try least + least, try after - before)
        let divides = try twice.isAtMost(whole)
        let below = divides && isLarge ? try after - least : before
        return .splitsBadly(
            least: least, below: try least.isAtMost(below) ? below : nil,
            above: divides && !isLarge ? try before + least : after)
    }

    /// - Throws: `parameter_invalid_integer`.
    package func check() throws(BillingError) {
        guard let minimum, !(1...99_999_999).contains(minimum) else { return }
        throw .invalid(
            "features[partial_payment][minimum]", "A minimum goes from 1 to 99999999.",
            code: "parameter_invalid_integer")
    }
}
