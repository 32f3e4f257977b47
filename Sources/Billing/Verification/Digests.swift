import Core
import Crypto
import Foundation
import Storage

/// Digests over what never changes once it is written: events and postings (K4).
///
/// Ranges of rows that nothing can be added to any more are closed by housekeeping, never on the path of a write. Each digest
/// holds the one before it, so that a row which is changed, taken away or slipped in is noticed, and so is a digest that was
/// exchanged. What happens on test clocks is left out: it is dated as the clocks say, before or after anything.
public struct Digests: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// As `verify` calls it.
    static let name = "closed_ranges_are_as_they_were"

    /// Rows are closed when they are older than any clock of ours may be wrong (D9).
    static let age = Span.hours(72)
    /// A range that is not full is closed after so much more.
    static let patience = Span.hours(24)
    /// Rows of a full range.
    static let size = 2_000

    enum Source: String, CaseIterable, SQLText {
        case events, postings

        /// Of rows `e`, with the range's key first.
        fileprivate var columns: SQL {
            switch self {
            case .events: "e.id, e.livemode, e.kind, e.subject_id, e.customer_id, e.snapshot, e.created_at"
            case .postings:
                """
                e.entry_id, e.position, e.livemode, e.account, e.customer_id, e.invoice_id, e.currency, e.amount,
                e.created_at
                """
            }
        }

        fileprivate var table: SQL { self == .events ? "events" : "postings" }
        fileprivate var key: SQL { self == .events ? "e.id" : "e.entry_id" }
        fileprivate var order: SQL { self == .events ? "e.id" : "e.entry_id, e.position" }
    }

    /// Closes what is old enough, range by range.
    ///
    /// - Parameter limit: of ranges.
    /// - Returns: how many were closed.
    @discardableResult
    public func close(limit: Int = .max) async throws -> Int {
        var count = 0
        for merchant in try await merchants() {
            for source in Source.allCases {
                while count < limit, try await closeNext(of: source, merchant) { count += 1 }
            }
        }
        return count
    }

    /// - Returns: a violation for each range that is not what it was, at most `limit`.
    func violations(limit: Int) async throws -> [Violation] {
        var found: [Violation] = []
        for merchant in try await merchants() {
            for source in Source.allCases {
                var last: Closed?
                while found.count < limit {
                    let before = last
                    let next = try await context.read { tx -> (Closed, Bool)? in
                        guard let closed = try tx.closed(of: source, merchant, after: before?.position ?? 0) else {
                            return nil
                        }
                        let rows = try tx.rows(
                            of: source, merchant, after: before?.lastID ?? "", upTo: closed.lastID, at: closed.closedAt)
                        let isWhole =
                            closed.position == (before?.position ?? 0) + 1 && Int64(rows.count) == closed.count
                            && Self.digest(rows, after: before?.digest ?? "") == closed.digest
                        return (closed, isWhole)
                    }
                    guard let (closed, isWhole) = next else { break }
                    if !isWhole {
                        found.append(
                            Violation(
                                invariant: Self.name, merchant: merchant.rawValue,
                                subject: "\(source.rawValue) up to \(closed.lastID)"))
                    }
                    last = closed
                }
            }
        }
        return found
    }

    private func merchants() async throws -> [Merchant.ID] {
        try await context.read { tx in
            try tx.query("SELECT id FROM merchants ORDER BY id").map { try $0.id("id") }
        }
    }

    /// - Returns: whether there was a range to close.
    private func closeNext(of source: Source, _ merchant: Merchant.ID) async throws -> Bool {
        let horizon = context.clock.now() - Self.age
        let range = try await context.read { tx -> Closed? in
            let last = try tx.lastClosed(of: source, merchant)
            guard
                let end = try tx.end(
                    of: source, merchant, after: last?.lastID ?? "", at: horizon, patience: horizon - Self.patience)
            else { return nil }
            let rows = try tx.rows(of: source, merchant, after: last?.lastID ?? "", upTo: end, at: horizon)
            return Closed(
                position: (last?.position ?? 0) + 1, lastID: end, count: Int64(rows.count), closedAt: horizon,
                digest: Self.digest(rows, after: last?.digest ?? ""))
        }
        guard let range else { return false }
        // Another server may have been faster: its digest is the same, or over less.
        return try await context.write { tx in
            try tx.execute(
                """
                INSERT INTO digests (merchant_id, source, position, last_id, row_count, closed_at, digest)
                VALUES
                    (\(merchant), \(source), \(range.position), \(range.lastID), \(range.count), \(range.closedAt),
                    \(range.digest))
                ON CONFLICT (merchant_id, source, position) DO NOTHING
                """) == 1
        }
    }

    /// SHA-256 of the digest before and of all values, each with its sort and length, so that nothing can move from one to
    /// another.
    private static func digest(_ rows: [Row], after previous: String) -> String {
        var hash = SHA256()
        func add(_ sort: UInt8, _ bytes: some DataProtocol) {
            hash.update(data: [sort] + withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { Array($0) })
            hash.update(data: bytes)
        }
        add(0, Array(previous.utf8))
        for row in rows {
            for value in row.values {
                switch value {
                case .null: add(1, [])
                case .integer(let number): add(2, withUnsafeBytes(of: number.bigEndian) { Array($0) })
                case .text(let text): add(3, Array(text.utf8))
                case .blob(let bytes): add(4, bytes)
                }
            }
        }
        return Hexadecimal.text(hash.finalize())
    }

    fileprivate struct Closed {
        let position: Int64
        let lastID: String
        let count: Int64
        let closedAt: Instant
        let digest: String

        init(position: Int64, lastID: String, count: Int64, closedAt: Instant, digest: String) {
            self.position = position
            self.lastID = lastID
            self.count = count
            self.closedAt = closedAt
            self.digest = digest
        }

        init(_ row: Row) throws {
            self.init(
                position: try row.int64("position"), lastID: try row.text("last_id"), count: try row.int64("row_count"),
                closedAt: try row.instant("closed_at"), digest: try row.text("digest"))
        }
    }
}

extension BillingTransaction {
    fileprivate func closed(
        of source: Digests.Source, _ merchant: Merchant.ID, after position: Int64
    ) throws -> Digests.Closed? {
        try first(
            """
            SELECT * FROM digests WHERE merchant_id = \(merchant) AND source = \(source) AND position > \(position)
            ORDER BY position LIMIT 1
            """
        ).map(Digests.Closed.init)
    }

    fileprivate func lastClosed(of source: Digests.Source, _ merchant: Merchant.ID) throws -> Digests.Closed? {
        try first(
            """
            SELECT * FROM digests WHERE merchant_id = \(merchant) AND source = \(source)
            ORDER BY position DESC LIMIT 1
            """
        ).map(Digests.Closed.init)
    }

    /// The last key of the next range; nil while it is neither full nor old enough.
    fileprivate func end(
        of source: Digests.Source, _ merchant: Merchant.ID, after last: String, at horizon: Instant,
        patience: Instant
    ) throws -> String? {
        let keys = try query(
            """
            SELECT \(source.key) AS range_key, e.created_at FROM \(source.members(merchant, at: horizon))
                AND \(source.key) > \(last)
            ORDER BY \(source.order)
            LIMIT \(Digests.size)
            """)
        guard let first = keys.first, let end = keys.last else { return nil }
        guard try keys.count == Digests.size || first.instant("created_at") <= patience else { return nil }
        return try end.text("range_key")
    }

    fileprivate func rows(
        of source: Digests.Source, _ merchant: Merchant.ID, after last: String, upTo end: String, at horizon: Instant
    ) throws -> [Row] {
        try query(
            """
            SELECT \(source.columns) FROM \(source.members(merchant, at: horizon))
                AND \(source.key) > \(last) AND \(source.key) <= \(end)
            ORDER BY \(source.order)
            """)
    }
}

extension Digests.Source {
    /// A merchant's rows that were old at `horizon`, but for those of test clocks.
    fileprivate func members(_ merchant: Merchant.ID, at horizon: Instant) -> SQL {
        """
        \(table) e
        LEFT JOIN customers c ON c.merchant_id = e.merchant_id AND c.id = e.customer_id
        WHERE e.merchant_id = \(merchant) AND e.created_at <= \(horizon) AND c.test_clock_id IS NULL
        """
    }
}
