import Billing
import Core
import Storage

/// The sandbox's books, for who compares them with ours: tests, `verify`, `reconcile`. Reads only.
public struct SandboxLedger: Sendable {
    private let database: any Database
    private let clock: Clock

    public init(database: any Database, clock: Clock) {
        self.database = database
        self.clock = clock
    }

    /// What was entered for an attempt: nothing, or one charge (P1).
    public func charges(of attempt: PaymentAttempt.ID) async throws -> [SandboxCharge] {
        try await charges(where: "attempt_id = \(attempt)")
    }

    /// Every charge for an invoice, whatever became of it, oldest first.
    public func charges(of invoice: Invoice.ID, in scope: Scope) async throws -> [SandboxCharge] {
        try await charges(where: "\(scope) AND invoice_id = \(invoice)")
    }

    /// How many charges took money, and how much in each currency.
    public struct Settled: Hashable, Sendable {
        public let count: Int
        /// Before refunds.
        public let taken: [Currency: Money]
        /// What went back.
        public let refunded: [Currency: Money]
    }

    public func settled(in scope: Scope) async throws -> Settled {
        let isSettled = settledCondition
        return try await database.read { db in
            let taken = try db.query(
                """
                SELECT currency, COUNT(*) AS count, CAST(SUM(amount) AS BIGINT) AS total
                FROM sandbox_charges
                WHERE \(scope) AND \(isSettled)
                GROUP BY currency
                """)
            let refunded = try db.query(
                """
                SELECT currency, CAST(SUM(amount) AS BIGINT) AS total
                FROM sandbox_refunds
                WHERE attempt_id IN (SELECT attempt_id FROM sandbox_charges WHERE \(scope))
                GROUP BY currency
                """)
            return Settled(
                count: try taken.reduce(0) { try $0 + $1.int("count") }, taken: try totals(taken),
                refunded: try totals(refunded))
        }
    }

    /// The invoices that took money more than once. There must be none.
    public func paidTwice(in scope: Scope) async throws -> [Invoice.ID] {
        let isSettled = settledCondition
        return try await database.read { db in
            try db.query(
                """
                SELECT invoice_id
                FROM sandbox_charges
                WHERE \(scope) AND \(isSettled)
                GROUP BY invoice_id
                HAVING COUNT(*) > 1
                ORDER BY invoice_id
                """
            ).map { try $0.id("invoice_id") }
        }
    }

    private func charges(where condition: SQL) async throws -> [SandboxCharge] {
        try await database.read { db in
            try db.query("SELECT * FROM sandbox_charges WHERE \(condition) ORDER BY created_at, attempt_id")
                .map(SandboxCharge.init)
        }
    }

    /// Bank debits settle by themselves, unless they bounce.
    private var settledCondition: SQL {
        """
        (state = 'succeeded' OR (state = 'pending' AND decline_code IS NULL AND settles_at <= \(clock.now())))
        """
    }
}

private func totals(_ rows: [Row]) throws -> [Currency: Money] {
    try Dictionary(rows.map { (try $0.currency("currency"), try $0.money("total")) }, uniquingKeysWith: { $1 })
}
