import Core

extension BillingContext {
    /// So many rows go in one transaction: whoever waits for it waits for milliseconds, however much there is to forget.
    package static let forgottenAtOnce = 500

    /// Deletes rows of each merchant that stopped mattering, batch by batch until none is left. Each batch is a transaction of
    /// its own; a merchant's that fails stops no other's.
    ///
    /// - Parameters:
    ///   - atOnce: how many go in one transaction: fewer of rows that are large.
    ///   - remove: deletes no more than so many of a merchant's, and says how many went.
    /// - Returns: how many went.
    package func forget(
        of merchants: [Merchant.ID], atOnce: Int = Self.forgottenAtOnce, hear: SetAside.Hearing,
        _ remove: @escaping @Sendable (BillingTransaction, Merchant.ID, _ limit: Int) throws -> Int
    ) async throws -> Int {
        var gone = 0
        for merchant in merchants {
            var batch = atOnce
            while batch == atOnce {
                try Task.checkCancellation()
                batch = try await setting(aside: "what is to be forgotten of \(merchant)", hear) { tx in
                    try remove(tx, merchant, atOnce)
                }
                gone += batch
            }
        }
        return gone
    }

    /// All of them, in order.
    package func merchants() async throws -> [Merchant.ID] {
        try await read { try $0.merchants.ids() }
    }
}
