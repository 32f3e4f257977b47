import Core
import Synchronization

/// How much a merchant's test mode may do and keep (S7): a test key costs nothing, and what it writes stays.
public struct TestQuota: Hashable, Sendable {
    /// Objects, events and idempotency keys together: see ``StorageQuota``.
    public var rows: Int64
    public var clocks: TestClockBudget

    public init(rows: Int64 = 1_000_000, clocks: TestClockBudget = TestClockBudget()) {
        self.rows = rows
        self.clocks = clocks
    }
}

/// Keeps a merchant's test mode from filling the disk. The rows themselves are counted, so that neither a restart nor another
/// process begins anew; they are counted once a minute, so that a merchant may be over by what a minute writes.
public final class StorageQuota: Sendable {
    private static let interval = Span.minutes(1)

    private struct Count {
        let rows: Int64
        let at: Instant
    }

    private let context: BillingContext
    private let quota: Int64
    private let counts = Mutex<[Merchant.ID: Count]>([:])

    public init(_ context: BillingContext, quota: TestQuota) {
        self.context = context
        self.quota = quota.rows
    }

    /// - Throws: the conflict `quota_exceeded` when a merchant's test mode keeps as much as it may. Live mode has no quota.
    public func requireRoom(in scope: Scope) async throws {
        guard scope.mode == .test else { return }
        guard try await rows(in: scope) < quota else {
            throw BillingError.conflict(
                "quota_exceeded",
                """
                This account keeps \(quota) rows in test mode, which is all that it may: nothing more is taken there. Whoever \
                runs this server can raise the quota.
                """)
        }
    }

    private func rows(in scope: Scope) async throws -> Int64 {
        let now = context.clock.now()
        let known = counts.withLock { counts -> Int64? in
            let last = counts[scope.merchant]
            if let last, now >= last.at, now - last.at < Self.interval { return last.rows }
            // Whoever finds it old counts; everybody else goes by the old figure meanwhile.
            counts[scope.merchant] = Count(rows: last?.rows ?? 0, at: now)
            return nil
        }
        if let known { return known }
        let quota = quota
        let rows = try await context.read { try $0.storedObjects.count(of: scope, upTo: quota) }
        counts.withLock { $0[scope.merchant] = Count(rows: rows, at: now) }
        return rows
    }
}
