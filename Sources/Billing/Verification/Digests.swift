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
    }

    /// Closes what is old enough, range by range.
    ///
    /// - Parameter limit: of ranges.
    /// - Returns: how many were closed.
    @discardableResult
    public func close(limit: Int = .max) async throws -> Int {
        var count = 0
        for merchant in try await context.merchants() {
            for source in Source.allCases {
                while count < limit, try await closeNext(of: source, merchant) { count += 1 }
            }
        }
        return count
    }

    /// - Returns: a violation for each range that is not what it was, at most `limit`.
    func violations(limit: Int) async throws -> [Violation] {
        var found: [Violation] = []
        for merchant in try await context.merchants() {
            for source in Source.allCases {
                var last: Closed?
                while found.count < limit {
                    let before = last
                    let next = try await context.read { tx -> (Closed, Bool)? in
                        guard let closed = try tx.digests.next(of: source, merchant, after: before?.position ?? 0)
                        else {
                            return nil
                        }
                        let rows = try tx.digests.members(
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

    /// - Returns: whether there was a range to close.
    private func closeNext(of source: Source, _ merchant: Merchant.ID) async throws -> Bool {
        let horizon = context.clock.now() - Self.age
        let range = try await context.read { tx -> Closed? in
            let last = try tx.digests.last(of: source, merchant)
            guard
                let end = try tx.digests.end(
                    of: source, merchant, after: last?.lastID ?? "", at: horizon, patience: horizon - Self.patience)
            else { return nil }
            let rows = try tx.digests.members(of: source, merchant, after: last?.lastID ?? "", upTo: end, at: horizon)
            return Closed(
                position: (last?.position ?? 0) + 1, lastID: end, count: Int64(rows.count), closedAt: horizon,
                digest: Self.digest(rows, after: last?.digest ?? ""))
        }
        guard let range else { return false }
        // Another server may have been faster: its digest is the same, or over less.
        return try await context.write { try $0.digests.insert(range, of: source, merchant) }
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

    /// A range that was closed.
    struct Closed {
        let position: Int64
        let lastID: String
        let count: Int64
        let closedAt: Instant
        let digest: String
    }
}
