import Storage

/// A database that notes, in each transaction that writes, under which idempotency key it was done.
struct NotingDatabase: Database {
    let inner: any Database
    let key: IdempotencyKey

    var engine: Engine { inner.engine }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.write { db in
            try db.noteEffect(of: key)
            return try body(db)
        }
    }

    func close() async { await inner.close() }
}
