import Core
import Storage

extension Digests {
    /// A range that was closed, as it was then.
    struct Closed: Sendable {
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
    func closed(
        of source: Digests.Source, _ merchant: Merchant.ID, after position: Int64
    ) throws -> Digests.Closed? {
        try first(
            """
            SELECT * FROM digests WHERE merchant_id = \(merchant) AND source = \(source) AND position > \(position)
            ORDER BY position LIMIT 1
            """
        ).map(Digests.Closed.init)
    }

    func lastClosed(of source: Digests.Source, _ merchant: Merchant.ID) throws -> Digests.Closed? {
        try first(
            """
            SELECT * FROM digests WHERE merchant_id = \(merchant) AND source = \(source)
            ORDER BY position DESC LIMIT 1
            """
        ).map(Digests.Closed.init)
    }

    /// The last key of the next range; nil while it is neither full nor old enough.
    func end(
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

    func rows(
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
    func members(_ merchant: Merchant.ID, at horizon: Instant) -> SQL {
        """
        \(table) e
        LEFT JOIN customers c ON c.merchant_id = e.merchant_id AND c.id = e.customer_id
        WHERE e.merchant_id = \(merchant) AND e.created_at <= \(horizon) AND c.test_clock_id IS NULL
        """
    }
}
