import Core
import Storage

/// The pieces of a file. A row of them is large: they are never deleted beside other work, only by ``Exports/prune(hear:)``.
extension ExportRows {
    /// - Parameter number: from 0, without gaps.
    func insert(_ bytes: [UInt8], number: Int, of it: Export) throws {
        try execute(
            """
            INSERT INTO export_chunks (merchant_id, export_id, livemode, generation, number, bytes)
            VALUES (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.generation), \(number), \(bytes))
            """)
    }

    /// Nil also once the file is not offered any more, ``Export/grace`` after its end: at once when its customer was deleted.
    func chunk(_ number: Int, of it: Export, at now: Instant) throws -> [UInt8]? {
        try first(
            """
            SELECT p.bytes FROM export_chunks p
            JOIN exports e ON e.merchant_id = p.merchant_id AND e.livemode = p.livemode AND e.id = p.export_id
            WHERE p.merchant_id = \(it.scope.merchant) AND p.livemode = \(it.scope.mode) AND p.export_id = \(it.id)
                AND p.generation = \(it.generation) AND p.number = \(number)
                AND e.state = \(Export.State.ready) AND e.expires_at > \(now - Export.grace)
            """
        )?.blob("bytes")
    }

    /// Whether all pieces are there, and nothing else.
    func isWhole(_ it: Export, size: Int64) throws -> Bool {
        let row = try first(
            """
            SELECT COUNT(*) AS pieces, COALESCE(MAX(number), -1) AS last,
                CAST(COALESCE(SUM(LENGTH(bytes)), 0) AS BIGINT) AS size
            FROM export_chunks
            WHERE \(it.scope) AND export_id = \(it.id) AND generation = \(it.generation)
            """)
        guard let row else { return false }
        return try row.int64("pieces") == row.int64("last") + 1 && row.int64("size") == size
    }
}
