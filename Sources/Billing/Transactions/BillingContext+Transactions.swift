import Storage

/// The only way to a ``BillingTransaction``.
extension BillingContext {
    /// One consistent snapshot. Writing in it is an error.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (BillingTransaction) throws -> Value
    ) async throws -> Value {
        try await database.read { db in try body(BillingTransaction(db, self, isSnapshot: true)) }
    }

    /// One commit: all of `body` or nothing (D3). It may run more than once, each time in a transaction that knows nothing yet.
    ///
    /// - Parameter isolation: what the body relies on.
    @discardableResult
    public func write<Value: Sendable>(
        _ isolation: IsolationLevel = .serializable, _ body: @escaping @Sendable (BillingTransaction) throws -> Value
    ) async throws -> Value {
        try await database.write(isolation) { db in
            let tx = BillingTransaction(db, self)
            try observer?.begin(tx)
            let value = try body(tx)
            try observer?.end(tx, returning: value)
            try tx.flush()
            #if DEBUG
                let faults = tx.connection.engine == .sqlite ? try tx.mapFaults() : []
                guard faults.isEmpty else {
                    throw StorageError.corrupt("a write did not say what it changes: \(faults)")
                }
            #endif
            return value
        }
    }
}

/// Takes part in every transaction that writes, from its beginning to what it returns.
package protocol WriteObserver: Sendable {
    func begin(_ tx: BillingTransaction) throws
    func end(_ tx: BillingTransaction, returning value: any Sendable) throws
}
