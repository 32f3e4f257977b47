import Core
import Storage

extension PendingChangeRows {
    /// Says for which subscriptions none waits: nearly always for all of them.
    func noteAbsent(of subscriptions: [Subscription.ID], in scope: Scope) throws {
        try noteAbsent(in: "pending_changes", "subscription_id", of: subscriptions, in: scope)
    }
}

extension PendingUpdateRows {
    /// Says for which subscriptions none waits for its money: nearly always for all of them.
    func noteAbsent(of subscriptions: [Subscription.ID], in scope: Scope) throws {
        try noteAbsent(
            in: "pending_updates", "subscription_id", of: subscriptions, in: scope, where: " AND ended_at IS NULL")
    }
}

extension InvoiceItemRows {
    /// Says for which customers none waits: nearly always for all of them.
    func noteAbsent(of customers: [Customer.ID], in scope: Scope) throws {
        try noteAbsent(in: "invoice_items", "customer_id", of: customers, in: scope, where: " AND invoice_id IS NULL")
    }
}

extension Rows {
    /// Says of whom a table holds nothing.
    fileprivate func noteAbsent<Owner>(
        in table: StaticString, _ column: StaticString, of owners: [ID<Owner>], in scope: Scope,
        where condition: SQL = ""
    ) throws {
        let rows = try query(
            """
            SELECT DISTINCT \(raw: column) AS owner FROM \(raw: table)
            WHERE merchant_id = \(scope.merchant) AND \(raw: column) IN (\(list: owners))\(condition)
            """)
        let some = Set(try rows.map { try $0.text("owner") })
        identityMap.noteAbsent(in: table.description, of: owners.map(\.rawValue).filter { !some.contains($0) })
    }
}
