import Core
import Storage
import Synchronization

extension BillingError {
    /// P5: until processors were asked what happened since the backup.
    static let restoring = BillingError(
        .unavailable, code: "restoring",
        message: "Payments wait until the processor was asked what happened since the backup.")
}

/// A backup knows nothing of what was charged after it. Until every processor was asked, nobody is charged (P5).
public struct Restoration: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// How far before the last thing that a backup knows the comparison begins.
    private static let margin = Span.hours(7 * 24)

    /// Says that the database was restored: from this commit on nothing is charged, until ``catchUp()`` has ended.
    public func begin() async throws {
        let now = context.clock.now()
        try await context.database.write { db in
            let newest = try db.first(
                """
                SELECT MAX(a.created_at) AS newest FROM payment_attempts a
                JOIN customers c ON c.merchant_id = a.merchant_id AND c.id = a.customer_id
                WHERE c.test_clock_id IS NULL AND a.created_at <= \(now)
                """)?.instantIfAny("newest")
            let since = newest.map { $0 - Self.margin } ?? Instant(milliseconds: 0)
            try db.execute(
                """
                INSERT INTO restorations (restored_at, compare_since) VALUES (\(now), \(since))
                ON CONFLICT (restored_at) DO NOTHING
                """)
        }
    }

    /// Since when processors have to be asked; nil when nothing is owed.
    public func comparesSince() async throws -> Instant? {
        try await context.database.read { db in
            try db.first("SELECT MIN(compare_since) AS since FROM restorations WHERE reconciled_at IS NULL")?
                .instantIfAny("since")
        }
    }

    /// Asks every processor about every account, and then lets billing go on. It may be begun again.
    ///
    /// - Returns: what differed. Nothing, and nothing is asked, when no restore waits for it.
    /// - Throws: `unavailable` when a processor does not answer: billing goes on waiting.
    @discardableResult
    public func catchUp() async throws -> [Discrepancy] {
        guard let since = try await comparesSince() else { return [] }
        _ = try await Reconciler(context).run(dryRun: false)
        let found = try await Reconciler(context).compare(since: since, dryRun: false)
        let now = context.clock.now()
        try await context.database.write { db in
            _ = try db.execute("UPDATE restorations SET reconciled_at = \(now) WHERE reconciled_at IS NULL")
        }
        return found
    }
}

extension Connection {
    /// What people ask for waits too. The scheduler, whose own charges these are not, has looked before: ``RestorationGate``.
    ///
    /// - Throws: `restoring`.
    func requireReconciled(for origin: PaymentAttempt.Origin) throws {
        guard origin != .renewal, origin != .retry else { return }
        let waiting = try first("SELECT 1 AS waiting FROM restorations WHERE reconciled_at IS NULL LIMIT 1")
        guard waiting == nil else { throw BillingError.restoring }
    }
}

/// Whether this process has seen that no restore waits to be reconciled.
final class RestorationGate: Sendable {
    private let state = Atomic<Bool>(false)

    var isOpen: Bool { state.load(ordering: .relaxed) }
    func open() { state.store(true, ordering: .relaxed) }
}
