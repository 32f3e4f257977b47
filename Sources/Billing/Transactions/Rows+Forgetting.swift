import Core
import Storage

extension Rows {
    /// Deletes some rows of a merchant that have stopped mattering: see ``BillingContext/forget(of:atOnce:hear:_:)``.
    ///
    /// - Parameters:
    ///   - table: one with a merchant.
    ///   - key: the columns that name a row within its merchant.
    ///   - condition: which rows go.
    /// - Returns: how many went.
    package func forget(
        from table: SQL, key: SQL = "id", where condition: SQL, of merchant: Merchant.ID, limit: Int
    ) throws -> Int {
        try execute(
            """
            DELETE FROM \(table)
            WHERE merchant_id = \(merchant) AND (\(key)) IN (
                SELECT \(key) FROM \(table) WHERE merchant_id = \(merchant) AND (\(condition))
                LIMIT \(limit))
            """)
    }
}
