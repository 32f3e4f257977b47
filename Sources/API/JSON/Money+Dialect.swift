import Core

/// Amounts as the dialect counts them (Stripe, "Zero-decimal currencies", "Special cases"): in hundredths of what ISO 4217 has
/// no decimals for, and in whole units of what has two there. The books count as ISO does.
extension Money {
    /// Of the dialect's units in one of ours, and of ours in one of the dialect's.
    private static func units(of currency: Currency) -> (finer: Int64, coarser: Int64) {
        switch currency.code {
        case "isk", "ugx": (100, 1)
        case "mga": (1, 100)
        default: (1, 1)
        }
    }

    /// Halves away from zero, where the dialect has no such small change.
    var dialectAmount: Int64 {
        let units = Self.units(of: currency)
        if units.finer > 1 {
            let (product, isTooLarge) = amount.multipliedReportingOverflow(by: units.finer)
            return isTooLarge ? (isNegative ? .min : .max) : product
        }
        let (whole, rest) = amount.quotientAndRemainder(dividingBy: units.coarser)
        return rest.magnitude * 2 >= units.coarser.magnitude && rest != 0 ? whole + rest.signum() : whole
    }

    /// - Parameter parameter: what said it, for the error.
    /// - Throws: `parameter_invalid_integer` for a fraction of what has none; `amount_too_large`.
    init(dialect amount: Int64, _ currency: Currency, parameter: String) throws(BillingError) {
        let units = Self.units(of: currency)
        guard amount % units.finer == 0 else {
            throw .invalid(
                parameter, "Amounts in \(currency) are whole: they end in 00.", code: "parameter_invalid_integer")
        }
        let (product, isTooLarge) = (amount / units.finer).multipliedReportingOverflow(by: units.coarser)
        guard !isTooLarge else {
            throw .invalid(parameter, "The amount is too large: \(parameter)", code: "amount_too_large")
        }
        self.init(product, currency)
    }
}

extension JSON {
    static func amount(_ money: Money) -> JSON { .integer(money.dialectAmount) }
    /// `unit_amount_decimal` and its like are texts.
    static func decimalAmount(_ money: Money) -> JSON { .text(String(money.dialectAmount)) }
}
