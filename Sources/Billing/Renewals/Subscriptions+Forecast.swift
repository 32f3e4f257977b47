import Core
import Storage

extension Subscriptions {
    /// What the next charge will be, at the end of this period or on the day it resumes, by the arithmetic that will bill it: taxes, the discounts that still hold
    /// then, what waits to be invoiced, and a change that waits for that day. The customer's balance is not taken off.
    ///
    /// - Returns: nil when nothing more is charged.
    public func forecast(of subscription: Subscription) async throws -> Money? {
        let context = context
        return try await context.database.read { try $0.forecast(of: subscription, context) }
    }
}

extension Connection {
    func forecast(of subscription: Subscription, _ context: BillingContext) throws -> Money? {
        guard let end = subscription.nextChargeAt else { return nil }
        let scope = subscription.scope
        var renewed = subscription
        if let change = try pendingChange(of: subscription.id, in: scope) {
            // A change that can no longer be made is not foretold.
            renewed = (try? plan(change, for: subscription, at: end, now: end, context).subscription) ?? subscription
        }
        let pending = try pendingItems(of: subscription.customer, for: subscription.id, in: scope)
        let lines = try periodLines(of: renewed) + pending.map(\.line)
        let rates = try taxRates(Set(lines.flatMap(\.taxRates)), in: scope)
        let computed = try InvoiceComputation(
            lines.map { line in
                .init(
                    amount: line.amount, taxRates: line.taxRates.compactMap { rates[$0] },
                    isDiscountable: !line.isProration)
            }, discounts: try discounts(of: subscription.id, in: scope, at: end).map(\.coupon.reduction),
            currency: subscription.currency)
        return Money(max(0, computed.total), subscription.currency)
    }
}
