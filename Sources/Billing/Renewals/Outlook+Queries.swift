import Core
import Storage

extension BillingTransaction {
    /// What waits to be invoiced, by the subscription whose next invoice takes it along: its own, and of a customer's others the
    /// one that is billed first.
    func pendingItems(
        of customer: Customer.ID, billedWith subscriptions: [Subscription], in scope: Scope
    ) throws -> [Subscription.ID: [InvoiceItem]] {
        if identityMap.hasNone(in: "invoice_items", of: customer.rawValue) { return [:] }
        let billed = subscriptions.compactMap { it in it.nextChargeAt.map { (at: $0, id: it.id) } }
        guard let first = billed.min(by: { ($0.at, $0.id.rawValue) < ($1.at, $1.id.rawValue) })?.id else { return [:] }
        let items = try query(
            """
            SELECT * FROM invoice_items
            WHERE \(scope) AND customer_id = \(customer) AND invoice_id IS NULL
                AND (subscription_id IS NULL OR subscription_id IN (\(list: billed.map(\.id))))
            ORDER BY created_at, id
            """
        ).map(InvoiceItem.init)
        return Dictionary(grouping: items) { $0.subscription ?? first }
            .mapValues { Array($0.prefix(AmountLimit.pendingItems)) }
    }

    /// Of that, what goes with the next invoice of one of them.
    func pendingItems(billedWith subscription: Subscription) throws -> [InvoiceItem] {
        let (customer, scope) = (subscription.customer, subscription.scope)
        let all = try [subscription] + subscriptions(of: customer, in: scope).filter { $0.id != subscription.id }
        return try pendingItems(of: customer, billedWith: all, in: scope)[subscription.id] ?? []
    }
}
