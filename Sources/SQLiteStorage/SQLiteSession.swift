import GRDB
import GRDBSQLite
import Storage

/// One connection and its statements, owned by one thread.
final class SQLiteSession: WorkerResource {
    private let open: () throws -> DatabaseQueue
    private var queue: DatabaseQueue?
    private let statements = SQLiteStatements()
    private var batch = SQLiteBatch()
    /// Nothing is tried again on a handle that failed to write (D2).
    private var broken: StorageError?

    init(_ open: @escaping () throws -> DatabaseQueue) { self.open = open }

    /// Nobody is in line: the writes so far are not kept waiting for more.
    func rest() { commit() }

    func read<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        commit()
        return try connected { database in
            try control("BEGIN", database)
            // There is nothing to keep: ending a read costs the same either way.
            defer { rollBack(database) }
            return try run(body, database, allowsWriting: false)
        }
    }

    /// Runs `body` in the open batch, or opens one, and answers once it is committed.
    ///
    /// One sync to the disk serves all the writes that were in line meanwhile, and each still is all or nothing by itself.
    func write<Value>(
        _ body: (any Connection) throws -> Value, _ answer: @escaping (Result<Value, any Error>) -> Void
    ) {
        if let broken { return answer(.failure(broken)) }
        do {
            let value = try connected { database in
                batch.isEmpty ? try open(body, database) : try join(body, database)
            }
            batch.append { failure in answer(failure.map(Result.failure) ?? .success(value)) }
            if batch.isFull { commit() }
        } catch {
            answer(.failure(note(error)))
        }
    }

    func outsideTransaction<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        commit()
        return try connected { try body(SQLiteConnection($0, statements, allowsWriting: true)) }
    }

    private func open<Value>(_ body: (any Connection) throws -> Value, _ database: GRDB.Database) throws -> Value {
        try control("BEGIN IMMEDIATE", database)
        do {
            return try run(body, database, allowsWriting: true)
        } catch {
            rollBack(database)
            throw error
        }
    }

    private func join<Value>(_ body: (any Connection) throws -> Value, _ database: GRDB.Database) throws -> Value {
        try control("SAVEPOINT joined", database)
        do {
            let value = try run(body, database, allowsWriting: true)
            try control("RELEASE joined", database)
            return value
        } catch {
            if isInTransaction(database) {
                try control("ROLLBACK TO joined", database)
                try control("RELEASE joined", database)
            } else {
                // SQLite has rolled back everything, for lack of space or worse: the others in the batch with it.
                batch.answer(note(error))
            }
            throw error
        }
    }

    private func commit() {
        guard !batch.isEmpty else { return }
        do {
            try connected { database in
                do { try control("COMMIT", database) } catch {
                    rollBack(database)
                    throw error
                }
            }
            batch.answer(nil)
        } catch {
            batch.answer(note(error))
        }
    }

    private func run<Value>(
        _ body: (any Connection) throws -> Value, _ database: GRDB.Database, allowsWriting: Bool
    ) throws -> Value {
        let connection = SQLiteConnection(database, statements, allowsWriting: allowsWriting)
        let value = try body(connection)
        // The body may have swallowed the failure of a statement.
        if let failure = connection.failure { throw failure }
        // A deferred reference that is still open would fail the commit, and with it the rest of the batch.
        if allowsWriting, hasOpenReferences(database) { throw StorageError.constraint("foreign key") }
        return value
    }

    private func control(_ statement: SQL, _ database: GRDB.Database) throws {
        try SQLiteConnection(database, statements, allowsWriting: true).execute(statement)
    }

    /// The failure to report is the one that led here, and some have rolled back already.
    private func rollBack(_ database: GRDB.Database) {
        if isInTransaction(database) { try? control("ROLLBACK", database) }
    }

    private func isInTransaction(_ database: GRDB.Database) -> Bool {
        sqlite3_get_autocommit(database.sqliteConnection) == 0
    }

    private func hasOpenReferences(_ database: GRDB.Database) -> Bool {
        var current: CInt = 0
        var highest: CInt = 0
        sqlite3_db_status(database.sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0)
        return current != 0
    }

    private func note(_ error: any Error) -> any Error {
        if let storage = error as? StorageError, case .io = storage { broken = storage }
        return error
    }

    private func connected<Value>(_ body: (GRDB.Database) throws -> Value) throws -> Value {
        let queue = try queue ?? open()
        self.queue = queue
        return try queue.inDatabase(body)
    }
}
