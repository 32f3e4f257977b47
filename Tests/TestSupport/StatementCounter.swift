import Billing
import Storage
import Synchronization

/// A database that counts its statements, and the way to the server: statements that are asked together are one.
public final class StatementCounter: Database {
    private let inner: any Database
    private let texts = Mutex<[String]>([])
    private let batches = Mutex<[[String]]>([])

    public init(_ inner: any Database) { self.inner = inner }

    /// What was asked since the last time, in order.
    public func taken() -> [String] {
        texts.withLock { texts in
            defer { texts = [] }
            return texts
        }
    }

    /// What was asked together since the counter was made, in order. The first of each is in ``taken()`` too.
    public var together: [[String]] { batches.withLock { $0 } }

    public var engine: Engine { inner.engine }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await inner.read { [self] db in
            try body(CountedConnection(inner: db, note: note, noteBatch: noteBatch))
        }
    }

    public func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await inner.write(isolation) { [self] db in
            try body(CountedConnection(inner: db, note: note, noteBatch: noteBatch))
        }
    }

    public func close() async { await inner.close() }

    private func note(_ sql: SQL) { texts.withLock { $0.append(sql.rendered(.question).text) } }

    private func noteBatch(_ statements: [SQL]) {
        batches.withLock { $0.append(statements.map { $0.rendered(.question).text }) }
    }
}

private struct CountedConnection: Connection {
    let inner: any Connection
    let note: (SQL) -> Void
    let noteBatch: ([SQL]) -> Void

    var engine: Engine { inner.engine }
    func query(_ sql: SQL) throws -> [Row] {
        note(sql)
        return try inner.query(sql)
    }
    func query(all statements: [SQL]) throws -> [[Row]] {
        statements.first.map(note)
        noteBatch(statements)
        return try inner.query(all: statements)
    }
    @discardableResult
    func execute(_ sql: SQL) throws -> Int {
        note(sql)
        return try inner.execute(sql)
    }
    func send(_ sql: SQL) throws {
        note(sql)
        try inner.send(sql)
    }
}

extension Shop {
    /// The same shop, asking another database.
    public func on(_ database: any Database) -> Shop {
        Shop(context: context.on(database), merchant: merchant, scope: scope, time: time, sandbox: sandbox)
    }
}
