import Core
import Storage

extension BillingTransaction {
    /// Gives back what the order of a subscription took that was never paid for: the redemptions of its coupons and codes,
    /// and what waited for the next invoice of its customer, whom its own invoice asks for nothing any more. What that
    /// took of a balance went back when it was voided; its number stays with the voided document (M8).
    func withdrawOrder(of subscription: Subscription, at now: Instant) throws {
        let scope = subscription.scope
        try withdrawDiscounts(from: subscription, at: now)
        try execute(
            """
            UPDATE invoice_items SET invoice_id = NULL
            WHERE \(scope) AND customer_id = \(subscription.customer) AND invoice_id IN (
                SELECT id FROM invoices
                WHERE \(scope) AND subscription_id = \(subscription.id) AND status = \(Invoice.Status.void))
            """, mapping: { $0.noteSome(in: "invoice_items", of: subscription.customer.rawValue) })
    }
}
