import Core
import Storage

extension BillingTransaction {
    /// What was paid for a subscription and has not gone back yet, in minor units, and whether anything of it is still open.
    ///
    /// - Returns: no amount while a charge of it is under way, for that may take more.
    func dueBack(for subscription: Subscription) throws -> (amount: Int64?, isOpen: Bool) {
        let scope = subscription.scope
        let rows = try query(
            """
            SELECT * FROM invoices
            WHERE \(scope) AND subscription_id = \(subscription.id) AND status IN ('open', 'paid')
            ORDER BY created_at, id
            """)
        let invoices = try invoices(rows, in: scope)
        let isOpen = invoices.contains(where: \.isOpen)
        let isUnderWay = try invoices.contains { try openAttempt(of: $0.id, in: scope) != nil }
        guard !isUnderWay else { return (nil, true) }
        var due = Money.zero(subscription.currency)
        for pot in try pots(of: invoices, in: scope) { due = try due + Money(pot.left, subscription.currency) }
        return (due.amount, isOpen)
    }
}
