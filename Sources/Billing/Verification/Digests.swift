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
        var columns: SQL {
            switch self {
            case .events: "e.id, e.livemode, e.kind, e.subject_id, e.customer_id, e.snapshot, e.created_at"
            case .postings:
                """
                e.entry_id, e.position, e.livemode, e.account, e.customer_id, e.invoice_id, e.currency, e.amount,
                e.created_at
                """
            }
        }

        var table: SQL { self == .events ? "events" : "postings" }
        var key: SQL { self == .events ? "e.id" : "e.entry_id" }
        var order: SQL { self == .events ? "e.id" : "e.entry_id, e.position" }
    }

    /// Closes what is old enough, range by range.
    ///
    /// - Parameter limit: of ranges.
    /// - Returns: how many were closed.
    @discardableResult
    public func close(limit: Int = .max) async throws -> Int {
        var count = 0
        for merchant in try await context.read(Self.merchants) {
            for source in Source.allCases {
                while count < limit, try await closeNext(of: source, merchant) { count += 1 }
            }
        }
        return count
    }

    /// - Returns: a violation for each range that is not what it was, at most `limit`.
    func violations(limit: Int) async throws -> [Violation] {
        var walk = try await context.read { DigestWalk(try Self.merchants($0), limit: limit) }
        while !walk.isOver {
            let reached = walk
            walk = try await context.read { try reached.next(in: $0) }
        }
        return walk.found
    }

    /// The same, of what a transaction sees.
    static func violations(in tx: BillingTransaction, limit: Int) throws -> [Violation] {
        var walk = DigestWalk(try merchants(tx), limit: limit)
        while !walk.isOver { walk = try walk.next(in: tx) }
        return walk.found
    }

    private static func merchants(_ tx: BillingTransaction) throws -> [Merchant.ID] {
        try tx.query("SELECT id FROM merchants ORDER BY id").map { try $0.id("id") }
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
    static func digest(_ rows: [Row], after previous: String) -> String {
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
}
