import GRDB
import GRDBSQLite
import Storage

/// A transaction's view of one SQLite connection.
///
/// A statement that fails ends the transaction, as it does on PostgreSQL: what follows is refused with the same error, so
/// that code which works here works there.
final class SQLiteConnection: Connection {
    let engine = Engine.sqlite
    private(set) var failure: StorageError?

    private let database: GRDB.Database
    private let statements: SQLiteStatements
    private let allowsWriting: Bool

    init(_ database: GRDB.Database, _ statements: SQLiteStatements, allowsWriting: Bool) {
        self.database = database
        self.statements = statements
        self.allowsWriting = allowsWriting
    }

    func query(_ sql: SQL) throws -> [Row] {
        try run(sql) { statement in try statement.rows() }
    }

    @discardableResult
    func execute(_ sql: SQL) throws -> Int {
        try run(sql) { statement in
            let before = sqlite3_total_changes64(database.sqliteConnection)
            try statement.finish()
            // `sqlite3_changes` still speaks of an earlier statement when this one changes nothing by nature.
            guard sqlite3_total_changes64(database.sqliteConnection) != before else { return 0 }
            return Int(sqlite3_changes64(database.sqliteConnection))
        }
    }

    private func run<Answer>(_ sql: SQL, _ body: (SQLiteStatement) throws -> Answer) throws -> Answer {
        if let failure { throw failure }
        do {
            let statement = try statements.statement(sql, in: database)
            guard allowsWriting || statement.isReadOnly else {
                throw StorageError.readOnly("a read must not write: \(sql.text(.question))")
            }
            defer { statement.reset() }
            try statement.bind(sql.bindings)
            return try body(statement)
        } catch {
            let storage = (error as? StorageError) ?? (error as? DatabaseError).map(StorageError.init)
            failure = storage ?? .corrupt("\(error)")
            throw storage ?? error
        }
    }
}
