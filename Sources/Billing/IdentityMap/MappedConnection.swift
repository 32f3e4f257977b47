import Storage

/// A transaction that remembers: for those that do much about the same few objects.
final class MappedConnection: Connection {
    fileprivate let map = IdentityMap()
    fileprivate var rows = RowBuffer()
    let inner: any Connection

    init(_ inner: any Connection) { self.inner = inner }

    var engine: Engine { inner.engine }

    func query(_ sql: SQL) throws -> [Row] {
        map.forget(after: sql.effect)
        if rows.isNeeded(by: sql) { try flush() }
        return try inner.query(sql)
    }

    func execute(_ sql: SQL) throws -> Int {
        map.forget(after: sql.effect)
        return try inner.execute(sql)
    }

    func send(_ sql: SQL) throws {
        map.forget(after: sql.effect)
        try inner.send(sql)
    }

    fileprivate func flush() throws { for statement in rows.empty() { try inner.send(statement) } }
}

extension Connection {
    /// Nil in a transaction that does not remember.
    var identityMap: IdentityMap? { (self as? MappedConnection)?.map }

    /// Sends a write, and has what it changes remembered instead of forgotten.
    func send(_ sql: SQL, mapping note: (IdentityMap) -> Void) throws {
        guard let mapped = self as? MappedConnection else { return try send(sql) }
        try mapped.inner.send(sql)
        note(mapped.map)
    }

    /// The same for a write whose count is an answer (D5).
    func execute(_ sql: SQL, mapping note: (IdentityMap) -> Void) throws -> Int {
        guard let mapped = self as? MappedConnection else { return try execute(sql) }
        let count = try mapped.inner.execute(sql)
        note(mapped.map)
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
        guard let mapped = self as? MappedConnection else { return try send("\(raw: insertion) \(row)") }
        for statement in mapped.rows.add(row, to: insertion, table: table) {
            try mapped.inner.send(statement)
        }
    }
}

extension Database {
    /// One transaction that remembers what it reads and writes.
    func writeMapped<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await write { db in
            let mapped = MappedConnection(db)
            let value = try body(mapped)
            try mapped.flush()
            return value
        }
    }
}
