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

    func chunk(_ number: Int, of it: Export) throws -> [UInt8]? {
        try first(
            """
            SELECT bytes FROM export_chunks
            WHERE \(it.scope) AND export_id = \(it.id) AND generation = \(it.generation) AND number = \(number)
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
