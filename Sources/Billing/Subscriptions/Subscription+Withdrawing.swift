import Core

extension BillingTransaction {
    /// Gives back what the order of a subscription took that was never paid for: the redemptions of its coupons and codes,
    /// and what waited for the next invoice of its customer, whom its own invoice asks for nothing any more. What that
    /// took of a balance went back when it was voided; its number stays with the voided document (M8).
    func withdrawOrder(of subscription: Subscription, at now: Instant) throws {
        try withdrawDiscounts(from: subscription, at: now)
        try invoiceItems.unbind(fromVoidOf: subscription)
    }
}
