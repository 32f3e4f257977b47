import Core
import Storage
import Synchronization

/// How much a merchant's test mode may do and keep (S7): a test key costs nothing, and what it writes stays.
public struct TestQuota: Hashable, Sendable {
    /// Rows of all tables together.
    public var rows: Int64
    public var clocks: TestClockBudget

    public init(rows: Int64 = 2_000_000, clocks: TestClockBudget = TestClockBudget()) {
        self.rows = rows
        self.clocks = clocks
    }
}

/// Keeps a merchant's test mode from filling the disk. The rows themselves are counted, so that neither a restart nor another
/// process begins anew; they are counted once a minute, so that a merchant may be over by what a minute writes.
public final class StoredRows: Sendable {
    /// Every table that has a mode.
    static let tables: [SQL] = [
        "api_keys", "change_credits", "coupons", "credit_notes", "customers", "default_tax_rates", "discounts",
        "discrepancies", "enrolments", "events", "idempotency_keys", "invoice_items", "invoices", "jobs",
        "notifications",
        "number_series", "payment_attempts", "payment_methods", "payments", "portal_configurations", "portal_sessions",
        "postings", "prices", "processor_accounts", "processor_callbacks", "products", "promotion_codes",
        "purpose_links", "refunds", "restored_accounts", "sandbox_charges", "sandbox_checkouts", "sandbox_enrolments",
        "sandbox_tokens", "sandbox_webhooks", "sign_in_attempts", "sign_in_challenges", "subscriptions", "tax_rates",
        "test_clocks", "transfer_instructions", "visits",
    ]
    private static let interval = Span.minutes(1)

    private struct Look {
        var rows: Int64
        let at: Instant
    }

    private let context: BillingContext
    private let quota: Int64
    private let looks = Mutex<[Merchant.ID: Look]>([:])

    public init(_ context: BillingContext, quota: TestQuota) {
        self.context = context
        self.quota = quota.rows
    }

    /// - Throws: the conflict `quota_exceeded` when a merchant's test mode keeps as much as it may. Live mode has no quota.
    public func requireRoom(in scope: Scope) async throws {
        guard scope.mode == .test else { return }
        let now = context.clock.now()
        let known = looks.withLock { $0[scope.merchant] }
        let rows: Int64
        if let known, now - known.at < Self.interval, now >= known.at {
            rows = known.rows
        } else {
            let quota = quota
            rows = try await context.database.read { try $0.storedRows(in: scope, upTo: quota) }
            looks.withLock { $0[scope.merchant] = Look(rows: rows, at: now) }
        }
        guard rows < quota else {
            throw BillingError.conflict(
                "quota_exceeded",
                """
                This account keeps \(quota) rows in test mode, which is all that it may: nothing more is taken there. Whoever \
                runs this server can raise the quota.
                """)
        }
    }
}

extension Connection {
    /// What a merchant's mode keeps, counted no further than `limit`.
    fileprivate func storedRows(in scope: Scope, upTo limit: Int64) throws -> Int64 {
        var rows: Int64 = 0
        for table in StoredRows.tables where rows < limit {
            rows +=
                try first(
                    "SELECT COUNT(*) AS n FROM (SELECT 1 FROM \(table) WHERE \(scope) LIMIT \(limit - rows)) AS counted"
                )?.int64("n") ?? 0
        }
        return rows
    }
}
