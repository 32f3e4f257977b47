import Core
import Storage

/// Of each subscription the one stored change that waits for the end of its period.
struct PendingChangeRows: Rows {
    let tx: BillingTransaction

    /// - Parameter latest: by when it was asked for; nil for whenever.
    func findIfAny(
        of id: Subscription.ID, askedBy latest: Instant? = nil, in scope: Scope
    ) throws -> SubscriptionChange? {
        if identityMap.hasNone(in: "pending_changes", of: id.rawValue) { return nil }
        let row = try first(
            """
            SELECT items, requested_at FROM pending_changes
            WHERE merchant_id = \(scope.merchant) AND subscription_id = \(id)
            """)
        guard let row else { return nil }
        if let latest, try row.instant("requested_at") > latest { return nil }
        return try JSONText.value(row.text("items"))
    }

    func all(
        of ids: [Subscription.ID], in scope: Scope
    ) throws -> [Subscription.ID: SubscriptionChange] {
        let rows = try query(allStatement(of: ids, in: scope))
        return Dictionary(
            try rows.map { (try $0.id("subscription_id"), try JSONText.value($0.text("items"))) },
            uniquingKeysWith: { $1 })
    }

    func allStatement(of ids: [Subscription.ID], in scope: Scope) -> SQL {
        """
        SELECT subscription_id, items FROM pending_changes
        WHERE merchant_id = \(scope.merchant) AND subscription_id IN (\(list: ids))
        """
    }

    /// In the place of the one that waited.
    func store(
        _ change: SubscriptionChange, waitingFor id: Subscription.ID, in scope: Scope, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO pending_changes (merchant_id, subscription_id, items, requested_at)
            VALUES (\(scope.merchant), \(id), \(JSONText.of(change)), \(now))
            ON CONFLICT (merchant_id, subscription_id) DO UPDATE
            SET items = excluded.items, requested_at = excluded.requested_at
            """, mapping: { $0.noteSome(in: "pending_changes", of: id.rawValue) })
    }

    /// - Returns: whether one waited.
    @discardableResult
    func remove(of id: Subscription.ID, in scope: Scope) throws -> Bool {
        try execute(
            "DELETE FROM pending_changes WHERE merchant_id = \(scope.merchant) AND subscription_id = \(id)") > 0
    }
}

extension BillingTransaction {
    var pendingChanges: PendingChangeRows { PendingChangeRows(tx: self) }
}
