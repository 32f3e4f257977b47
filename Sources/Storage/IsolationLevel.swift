/// What a transaction that writes may rely on while others write beside it. SQLite has one writer, and all are alike there.
public enum IsolationLevel: Sendable {
    /// As if nobody else wrote meanwhile. PostgreSQL turns away one of those that cannot have been alone, and it is tried again.
    case serializable
    /// Each statement sees what was committed before it began, and waits for whoever is writing the same row. Nothing is
    /// turned away, and nothing holds between two statements but what the rows carry: unique keys, rows that were locked,
    /// and conditions in the statement that writes (D5).
    case readCommitted
}

extension Connection {
    /// After a `SELECT`: nobody else writes or locks these rows until the transaction ends. SQLite locks no rows, for it has
    /// one writer.
    public var forUpdate: SQL { engine == .postgresql ? "FOR UPDATE" : "" }
}
