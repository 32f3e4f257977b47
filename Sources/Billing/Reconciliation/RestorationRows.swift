import Core
import Storage

/// The restores of this database, and which accounts were compared after each (P5).
struct RestorationRows: Rows {
    let tx: BillingTransaction

    /// - Parameter since: from when on charges have to be compared.
    func insert(at now: Instant, since: Instant) throws {
        try execute(
            """
            INSERT INTO restorations (restored_at, compare_since) VALUES (\(now), \(since))
            ON CONFLICT (restored_at) DO NOTHING
            """)
    }

    /// From when on charges have to be compared; nil when nothing is owed.
    func comparesSince() throws -> Instant? {
        try first("SELECT MIN(compare_since) AS since FROM restorations WHERE reconciled_at IS NULL")?
            .instantIfAny("since")
    }

    /// Whether a restore waits for what this account's processor knows.
    func hasWaiting(for processor: String, in scope: Scope) throws -> Bool {
        try first(
            """
            SELECT 1 AS waiting FROM restorations r
            WHERE r.reconciled_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM restored_accounts
                WHERE \(scope) AND processor = \(processor) AND restored_at = r.restored_at)
            LIMIT 1
            """) != nil
    }

    /// Says that this account was compared: every restore that waits has its answer.
    func conclude(_ processor: String, in scope: Scope, at now: Instant) throws {
        try execute(
            """
            INSERT INTO restored_accounts (restored_at, merchant_id, livemode, processor, compared_at)
            SELECT restored_at, \(scope.merchant), \(scope.mode), \(processor), \(now) FROM restorations
            WHERE reconciled_at IS NULL
            ON CONFLICT (restored_at, merchant_id, livemode, processor) DO NOTHING
            """)
    }

    /// Says that every account was compared.
    func concludeAll(at now: Instant) throws {
        try execute("UPDATE restorations SET reconciled_at = \(now) WHERE reconciled_at IS NULL")
    }
}

extension BillingTransaction {
    var restorations: RestorationRows { RestorationRows(tx: self) }
}
