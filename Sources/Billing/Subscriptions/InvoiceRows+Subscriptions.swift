import Core
import Storage

extension InvoiceRows {
    /// When a subscription was billed last; nil when it never was.
    func lastBilled(_ subscription: Subscription) throws -> Instant? {
        try first(
            """
            SELECT MAX(created_at) AS newest FROM invoices
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id)
            """)?.instantIfAny("newest")
    }

    /// What asks for money of a subscription, in no order.
    func open(of subscription: Subscription) throws -> [Invoice] {
        let scope = subscription.scope
        let rows = try query(
            "SELECT * FROM invoices WHERE \(scope) AND subscription_id = \(subscription.id) AND status = 'open'")
        return try decoded(rows, in: scope)
    }

    /// What asks for money of a subscription, oldest first.
    func openInOrder(of subscription: Subscription) throws -> [Invoice] {
        let rows = try query(
            """
            SELECT * FROM invoices
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND status = 'open'
            ORDER BY created_at, id
            """)
        return try decoded(rows, in: subscription.scope)
    }

    /// The invoice of the running period; nil when nothing is owed for it: that is void, or was given up.
    func ofPeriod(of subscription: Subscription) throws -> Invoice? {
        let scope = subscription.scope
        let rows = try query(
            """
            SELECT * FROM invoices
            WHERE \(scope) AND subscription_id = \(subscription.id) AND epoch = \(subscription.epoch)
                AND period_index = \(subscription.periodIndex) AND status IN ('open', 'paid')
            """)
        return try decoded(rows, in: scope).first
    }

    /// What the running period was billed with: its own invoice, and those of changes since. The newest first.
    func inPeriod(of subscription: Subscription) throws -> [Invoice] {
        let rows = try query(
            """
            SELECT * FROM invoices
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND epoch = \(subscription.epoch)
                AND status <> 'draft' AND (period_index = \(subscription.periodIndex)
                    OR (period_index IS NULL AND created_at >= \(subscription.period.start)))
            ORDER BY created_at DESC, number DESC
            """)
        return try decoded(rows, in: subscription.scope)
    }
}
