import Core

extension Customer {
    /// A customer has one currency, from the first thing that has one on: a balance, an item, a subscription, a trial. What
    /// comes later is in it too, so that nothing of one currency ever pays for another (M7).
    ///
    /// - Parameter parameter: what brought the currency.
    /// - Throws: `currency_mismatch` when the customer has another one, in Stripe's words.
    mutating func adopt(_ wanted: Currency, parameter: String) throws(BillingError) {
        guard let currency, currency != wanted else {
            currency = wanted
            balance = balance(in: wanted)
            return
        }
        throw .invalid(
            parameter,
            "You cannot combine currencies on a single customer. This customer has a balance, subscription, invoice or "
                + "invoice item with currency \(currency).", code: "currency_mismatch")
    }

    /// - Parameter amount: negative is credit in their favour.
    mutating func addToBalance(_ amount: Money) throws(BillingError) {
        balance = try balance(in: amount.currency) + amount
        currency = balance?.currency
    }
}
