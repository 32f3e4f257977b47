import Core
import Storage
import Synchronization

/// How much a merchant's test mode may do and keep (S7): a test key costs nothing, and what it writes stays.
public struct TestQuota: Hashable, Sendable {
    /// Objects, events and idempotency keys together: see ``StoredRows``.
    public var rows: Int64
    public var clocks: TestClockBudget

    public init(rows: Int64 = 1_000_000, clocks: TestClockBudget = TestClockBudget()) {
        self.rows = rows
        self.clocks = clocks
    }
}

/// Keeps a merchant's test mode from filling the disk. The rows themselves are counted, so that neither a restart nor another
/// process begins anew; they are counted once a minute, so that a merchant may be over by what a minute writes.
public final class StoredRows: Sendable {
    /// Every table with an index that begins with merchant and mode: counting in it passes over no row of live mode, of which
    /// there may be millions. All that a key writes is there, or records an event, which is.
    static let tables: [StaticString] = [
        "cancellation_requests", "coupons", "credit_notes", "customer_addresses", "customers", "default_tax_rates",
        "deleted_invoice_items",
        "deleted_invoices",
        "discrepancies", "events",
        "idempotency_keys",
        "invoice_items", "invoices", "number_series", "passwords", "prices", "processor_accounts",
        "processor_callbacks", "products",
        "promotion_codes", "refunds", "sandbox_charges", "sign_in_attempts", "sign_in_challenges", "subscriptions",
        "tax_rates",
    ]
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
        let rows = try await context.read { try $0.storedRows(in: scope, upTo: quota) }
        counts.withLock { $0[scope.merchant] = Count(rows: rows, at: now) }
        return rows
    }
}

extension BillingTransaction {
    /// What a merchant's mode keeps, counted no further than `limit`.
    fileprivate func storedRows(in scope: Scope, upTo limit: Int64) throws -> Int64 {
        var rows: Int64 = 0
        for table in StoredRows.tables where rows < limit {
            rows +=
                try first(
                    "SELECT COUNT(*) AS n FROM (SELECT 1 FROM \(raw: table) WHERE \(scope) LIMIT \(limit - rows)) AS counted"
                )?.int64("n") ?? 0
        }
        return rows
    }
}
