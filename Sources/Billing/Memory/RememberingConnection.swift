import Storage

/// A transaction that remembers: for those that do much about the same few objects.
final class RememberingConnection: Connection {
    fileprivate let remembered = TransactionMemory()
    fileprivate var rows = RowBuffer()
    let inner: any Connection

    init(_ inner: any Connection) { self.inner = inner }

    var engine: Engine { inner.engine }

    func query(_ sql: SQL) throws -> [Row] {
        remembered.forget(after: sql.effect)
        if rows.isNeeded(by: sql) { try flush() }
        return try inner.query(sql)
    }

    func execute(_ sql: SQL) throws -> Int {
        remembered.forget(after: sql.effect)
        return try inner.execute(sql)
    }

    func send(_ sql: SQL) throws {
        remembered.forget(after: sql.effect)
        try inner.send(sql)
    }

    fileprivate func flush() throws { for statement in rows.empty() { try inner.send(statement) } }
}

extension Connection {
    /// Nil in a transaction that does not remember.
    var memory: TransactionMemory? { (self as? RememberingConnection)?.remembered }

    /// Sends a write, and has what it changes remembered instead of forgotten.
    func send(_ sql: SQL, remembering note: (TransactionMemory) -> Void) throws {
        guard let remembering = self as? RememberingConnection else { return try send(sql) }
        try remembering.inner.send(sql)
        note(remembering.remembered)
    }

    /// The same for a write whose count is an answer (D5).
    func execute(_ sql: SQL, remembering note: (TransactionMemory) -> Void) throws -> Int {
        guard let remembering = self as? RememberingConnection else { return try execute(sql) }
        let count = try remembering.inner.execute(sql)
        note(remembering.remembered)
        return count
    }
}

extension Connection {
    /// Inserts a row that nobody reads in this transaction: together with others like it, if the transaction remembers.
    ///
    /// - Parameters:
    ///   - row: its values, in parentheses.
    ///   - insertion: `INSERT INTO … (…) VALUES`.
    func append(_ row: SQL, to insertion: StaticString, table: StaticString) throws {
        guard let remembering = self as? RememberingConnection else { return try send("\(raw: insertion) \(row)") }
        for statement in remembering.rows.add(row, to: insertion, table: table) {
            try remembering.inner.send(statement)
        }
    }
}

extension Database {
    /// One transaction that remembers what it reads and writes.
    func writeRemembering<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await write { db in
            let remembering = RememberingConnection(db)
            let value = try body(remembering)
            try remembering.flush()
            return value
        }
    }
}
