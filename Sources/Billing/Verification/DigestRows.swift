import Core
import Storage

/// The closed ranges, and the rows that they are over.
struct DigestRows: Rows {
    let tx: BillingTransaction

    /// The first range behind a position.
    func next(
        of source: Digests.Source, _ merchant: Merchant.ID, after position: Int64
    ) throws -> Digests.Closed? {
        try first(
            """
            SELECT * FROM digests WHERE merchant_id = \(merchant) AND source = \(source) AND position > \(position)
            ORDER BY position LIMIT 1
            """
        ).map(Digests.Closed.init)
    }

    func last(of source: Digests.Source, _ merchant: Merchant.ID) throws -> Digests.Closed? {
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

    /// What is in a range, as it is digested.
    func members(
        of source: Digests.Source, _ merchant: Merchant.ID, after last: String, upTo end: String, at horizon: Instant
    ) throws -> [Row] {
        try query(
            """
            SELECT \(source.columns) FROM \(source.members(merchant, at: horizon))
                AND \(source.key) > \(last) AND \(source.key) <= \(end)
            ORDER BY \(source.order)
            """)
    }

    /// - Returns: false when another server was faster.
    func insert(_ range: Digests.Closed, of source: Digests.Source, _ merchant: Merchant.ID) throws -> Bool {
        try execute(
            """
            INSERT INTO digests (merchant_id, source, position, last_id, row_count, closed_at, digest)
            VALUES
                (\(merchant), \(source), \(range.position), \(range.lastID), \(range.count), \(range.closedAt),
                \(range.digest))
            ON CONFLICT (merchant_id, source, position) DO NOTHING
            """) == 1
    }
}

extension BillingTransaction {
    var digests: DigestRows { DigestRows(tx: self) }
}

extension Digests.Closed {
    init(_ row: Row) throws {
        self.init(
            position: try row.int64("position"), lastID: try row.text("last_id"), count: try row.int64("row_count"),
            closedAt: try row.instant("closed_at"), digest: try row.text("digest"))
    }
}

extension Digests.Source {
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

    /// A merchant's rows that were old at `horizon`, but for those of test clocks.
    fileprivate func members(_ merchant: Merchant.ID, at horizon: Instant) -> SQL {
        """
        \(table) e
        LEFT JOIN customers c ON c.merchant_id = e.merchant_id AND c.id = e.customer_id
        WHERE e.merchant_id = \(merchant) AND e.created_at <= \(horizon) AND c.test_clock_id IS NULL
        """
    }
}
