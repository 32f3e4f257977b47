/// Which of the two engines: tests run on both, and the few statements that truly differ ask.
public enum Engine: String, Sendable, CaseIterable { case sqlite, postgresql }

/// One transaction's view of the database. It lives as long as the body that received it.
public protocol Connection {
    var engine: Engine { get }

    /// Runs a statement and returns its rows, `RETURNING` included.
    func query(_ sql: SQL) throws -> [Row]

    /// Runs statements that need nothing of one another, together: on PostgreSQL in one round trip.
    /// - Returns: the rows of each, in the order given.
    func query(all statements: [SQL]) throws -> [[Row]]

    /// Runs a statement that returns no rows.
    /// - Returns: how many rows it changed. Zero is an answer, not an error to ignore (D5).
    @discardableResult
    func execute(_ sql: SQL) throws -> Int

    /// Runs a statement whose rows and count nobody needs, perhaps together with those that follow it. A failure may be
    /// thrown by a later statement, or by the commit: nothing is kept either way.
    func send(_ sql: SQL) throws
}

extension Connection {
    public func send(_ sql: SQL) throws { try execute(sql) }

    public func query(all statements: [SQL]) throws -> [[Row]] { try statements.map(query) }

    public func first(_ sql: SQL) throws -> Row? { try query(sql).first }
}

/// A database of either engine. Bodies are synchronous, so nothing slow can be awaited inside a transaction.
public protocol Database: Sendable {
    var engine: Engine { get }

    /// One consistent snapshot. Writing in it is an error.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// One transaction: all of `body` or nothing, durable when this returns (D1, D3).
    ///
    /// The body may run more than once (PostgreSQL asks for a retry on a serialization failure), so it touches nothing
    /// but its connection and what it returns.
    @discardableResult
    func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value

    /// Closes every connection after the running transactions have ended.
    func close() async
}

extension Database {
    /// One serializable transaction: what holds for it alone holds beside any others.
    @discardableResult
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await write(.serializable, body)
    }
}

public enum StorageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A unique, check, foreign-key or not-null rule refused the write. The name is the constraint's or the column's.
    case constraint(String)
    /// Locked by another for longer than the time-out.
    case busy(String)
    /// The disk is full, or the file or server is read-only: reads go on, writes do not (D6).
    case readOnly(String)
    /// No connection to be had, or it was lost. What was being written may or may not have been committed.
    case unavailable(String)
    /// An I/O error at commit: the process must end (D2).
    case io(String)
    /// The statement is wrong, or a stored value has an impossible shape.
    case corrupt(String)
    /// The schema is newer than this binary, or older and must be migrated.
    case schema(String)

    public var description: String {
        switch self {
        case .constraint(let text): "constraint: \(text)"
        case .busy(let text): "busy: \(text)"
        case .readOnly(let text): "read-only: \(text)"
        case .unavailable(let text): "unavailable: \(text)"
        case .io(let text): "input/output: \(text)"
        case .corrupt(let text): "corrupt: \(text)"
        case .schema(let text): "schema: \(text)"
        }
    }
}
