import Core
import Storage

extension BillingContext {
    /// So many rows go in one transaction: whoever waits for it waits for milliseconds, however much there is to forget.
    static let forgottenAtOnce = 500

    /// Deletes rows of each merchant that stopped mattering, batch by batch until none is left. Each batch is a transaction of
    /// its own; a merchant's that fails stops no other's.
    ///
    /// - Parameters:
    ///   - table: one with a merchant.
    ///   - key: the columns that name a row within its merchant.
    ///   - condition: which rows go.
    /// - Returns: how many went.
    package func forget(
        from table: SQL, key: SQL, where condition: SQL, of merchants: [Merchant.ID], hear: SetAside.Hearing
    ) async throws -> Int {
        var gone = 0
        for merchant in merchants {
            var batch = Self.forgottenAtOnce
            while batch == Self.forgottenAtOnce {
                try Task.checkCancellation()
                batch = try await setting(aside: "what is to be forgotten of \(merchant)", hear) { tx in
                    try tx.execute(
                        """
                        DELETE FROM \(table)
                        WHERE merchant_id = \(merchant) AND (\(key)) IN (
                            SELECT \(key) FROM \(table) WHERE merchant_id = \(merchant) AND (\(condition))
                            LIMIT \(Self.forgottenAtOnce))
                        """)
                }
                gone += batch
            }
        }
        return gone
    }

    /// All of them, in order.
    package func merchants() async throws -> [Merchant.ID] {
        try await read { tx in
            try tx.query("SELECT id FROM merchants ORDER BY id").map { try $0.id("id", of: Merchant.self) }
        }
    }
}
