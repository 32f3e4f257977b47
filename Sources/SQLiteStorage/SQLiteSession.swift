import GRDB
import GRDBSQLite
import Storage

/// One connection and its statements, owned by one thread.
final class SQLiteSession: WorkerResource {
    private let open: () throws -> DatabaseQueue
    private var queue: DatabaseQueue?
    private let statements = SQLiteStatements()
    /// Nothing is tried again on a handle that failed to write (D2).
    private var broken: StorageError?

    init(_ open: @escaping () throws -> DatabaseQueue) { self.open = open }

    func rest() {}

    func read<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        try transaction("BEGIN", allowsWriting: false, body)
    }

    func write<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        if let broken { throw broken }
        do {
            return try transaction("BEGIN IMMEDIATE", allowsWriting: true, body)
        } catch let error as StorageError {
            if case .io = error { broken = error }
            throw error
        }
    }

    func outsideTransaction<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        try connected { try body(SQLiteConnection($0, statements, allowsWriting: true)) }
    }

    private func transaction<Value>(
        _ begin: SQL, allowsWriting: Bool, _ body: (any Connection) throws -> Value
    ) throws -> Value {
        try connected { database in
            let control = SQLiteConnection(database, statements, allowsWriting: true)
            try control.execute(begin)
            do {
                let connection = SQLiteConnection(database, statements, allowsWriting: allowsWriting)
                let value = try body(connection)
                if let failure = connection.failure { throw failure }
                try control.execute("COMMIT")
                return value
            } catch {
                // Some failures have rolled back already; the one to report is the first.
                if sqlite3_get_autocommit(database.sqliteConnection) == 0 {
                    _ = try? SQLiteConnection(database, statements, allowsWriting: true).execute("ROLLBACK")
                }
                throw error
            }
        }
    }

    private func connected<Value>(_ body: (GRDB.Database) throws -> Value) throws -> Value {
        let queue = try queue ?? open()
        self.queue = queue
        return try queue.inDatabase(body)
    }
}
