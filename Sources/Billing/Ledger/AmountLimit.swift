import Core

/// How large an amount from outside may be. Sums of what is allowed fit in 64 bits with room to spare, so no accepted
/// amount can stop a later invoice (M1).
enum AmountLimit {
    /// Minor units, either sign: fourteen digits.
    static let largest: Int64 = 99_999_999_999_999
    /// How many items may wait for the next invoice of one customer (Stripe's limit too).
    static let pendingItems = 250

    /// - Throws: `amount_too_large` naming `parameter`.
    static func check(_ amount: Money, parameter: String) throws(BillingError) {
        guard (-largest...largest).contains(amount.amount) else {
            throw .invalid(parameter, "An amount has at most 14 digits.", code: "amount_too_large")
        }
    }
}
