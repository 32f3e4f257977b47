import Core
import Storage

extension ExportRows {
    /// Pieces of files that have expired, and of those who did not finish.
    func forgetPieces(at now: Instant, of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(
            from: "export_chunks", key: "livemode, export_id, generation, number",
            where: """
                NOT EXISTS (
                    SELECT 1 FROM exports e
                    WHERE e.merchant_id = export_chunks.merchant_id AND e.id = export_chunks.export_id
                        AND e.generation = export_chunks.generation AND e.expires_at > \(now - Export.grace)
                        AND e.state IN (\(Export.State.running), \(Export.State.ready)))
                """, of: merchant, limit: limit)
    }

    /// What has expired and has no pieces left.
    func forgetOver(at now: Instant, of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(
            from: "exports", key: "id",
            where: """
                expires_at <= \(now) AND (state <> \(Export.State.ready) OR expires_at <= \(now - Export.grace))
                AND NOT EXISTS (
                    SELECT 1 FROM export_chunks p
                    WHERE p.merchant_id = exports.merchant_id AND p.livemode = exports.livemode
                        AND p.export_id = exports.id)
                """, of: merchant, limit: limit)
    }
}

extension Exports {
    /// So many pieces of files go in one transaction: 8 MB.
    private static let piecesAtOnce = 16

    /// Forgets what has expired, merchant by merchant and batch by batch: the pieces of a file first, then what it was.
    ///
    /// - Returns: how many rows went.
    @discardableResult
    public func prune(hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let now = context.clock.now()
        let merchants = try await context.merchants()
        let pieces = try await context.forget(of: merchants, atOnce: Self.piecesAtOnce, hear: hear) {
            try $0.exports.forgetPieces(at: now, of: $1, limit: $2)
        }
        let exports = try await context.forget(of: merchants, hear: hear) {
            try $0.exports.forgetOver(at: now, of: $1, limit: $2)
        }
        return pieces + exports
    }
}
