import Core
import Storage

/// The stored changes that wait for their money, and what became of them.
struct PendingUpdateRows: Rows {
    let tx: BillingTransaction

    func insert(_ it: PendingUpdate) throws {
        try execute(
            """
            INSERT INTO pending_updates
                (merchant_id, id, livemode, subscription_id, invoice_id, items, basis, line_count, requested_at,
                ended_at, outcome)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.subscription), \(it.invoice),
                \(JSONText.of(it.change)), \(JSONText.of(it.basis)), \(it.lineCount), \(it.requestedAt),
                \(it.endedAt), \(it.outcome))
            """, mapping: { $0.noteSome(in: "pending_updates", of: it.subscription.rawValue) })
    }

    /// The one that waits for its money.
    func openIfAny(of subscription: Subscription.ID, in scope: Scope) throws -> PendingUpdate? {
        if identityMap.hasNone(in: "pending_updates", of: subscription.rawValue) { return nil }
        return try first(
            """
            SELECT * FROM pending_updates
            WHERE \(scope) AND subscription_id = \(subscription) AND ended_at IS NULL
            """
        ).map(PendingUpdate.init)
    }

    func openIfAny(on invoice: Invoice) throws -> PendingUpdate? { try openIfAny(by: invoice.id, in: invoice.scope) }

    func openIfAny(by invoice: Invoice.ID, in scope: Scope) throws -> PendingUpdate? {
        try first("SELECT * FROM pending_updates WHERE \(scope) AND invoice_id = \(invoice) AND ended_at IS NULL")
            .map(PendingUpdate.init)
    }

    /// Those that wait for any of these invoices.
    func open(among invoices: [Invoice.ID], in scope: Scope) throws -> [PendingUpdate] {
        guard !invoices.isEmpty else { return [] }
        return try query(
            """
            SELECT * FROM pending_updates
            WHERE \(scope) AND invoice_id IN (\(list: invoices)) AND ended_at IS NULL
            """
        ).map(PendingUpdate.init)
    }

    /// The one that an invoice is of, whatever became of it.
    func findIfAny(by invoice: Invoice.ID, in scope: Scope) throws -> PendingUpdate? {
        try first("SELECT * FROM pending_updates WHERE \(scope) AND invoice_id = \(invoice)").map(PendingUpdate.init)
    }

    func newestIfAny(of subscription: Subscription.ID, in scope: Scope) throws -> PendingUpdate? {
        try first(
            """
            SELECT * FROM pending_updates WHERE \(scope) AND subscription_id = \(subscription)
            ORDER BY requested_at DESC, id DESC
            LIMIT 1
            """
        ).map(PendingUpdate.init)
    }

    /// How many were asked for, whatever became of them.
    func count(of subscription: Subscription.ID, in scope: Scope) throws -> Int {
        try first(
            "SELECT COUNT(*) AS n FROM pending_updates WHERE \(scope) AND subscription_id = \(subscription)"
        )?.int("n") ?? 0
    }

    func end(_ it: PendingUpdate, as outcome: PendingUpdate.Outcome, at now: Instant) throws {
        try execute(
            """
            UPDATE pending_updates SET ended_at = \(now), outcome = \(outcome)
            WHERE \(it.scope) AND id = \(it.id) AND ended_at IS NULL
            """)
    }
}

extension PendingUpdate {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), subscription: try row.id("subscription_id"),
            invoice: try row.id("invoice_id"), change: try JSONText.value(row.text("items")),
            basis: try JSONText.value(row.text("basis")), lineCount: try row.int("line_count"),
            requestedAt: try row.instant("requested_at"), endedAt: try row.instantIfAny("ended_at"),
            outcome: try row.valueIfAny("outcome"))
    }
}

extension BillingTransaction {
    var pendingUpdates: PendingUpdateRows { PendingUpdateRows(tx: self) }
}
