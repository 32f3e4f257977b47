import Billing
import Storage

/// A database that notes, in each transaction that writes, under which idempotency key it was done, and keeps the answer there
/// when the effect is the request's only one.
struct NotingDatabase: Database {
    /// What a transaction's value will be answered as, sealed; nil when its value is not what the request answers.
    typealias Draft = @Sendable (any Connection, any Sendable) throws -> String?

    let inner: any Database
    let key: IdempotencyKey
    var draft: Draft?

    var engine: Engine { inner.engine }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }

    func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await inner.write(isolation) { db in
            try db.noteEffect(of: key)
            let value = try body(db)
            if let draft, let sealed = try draft(db, value) { try db.draft(sealed, of: key) }
            return value
        }
    }

    func close() async { await inner.close() }
}
