import GRDB
import GRDBSQLite
import Storage

/// A prepared statement and the names of its columns, which every row of every run shares.
///
/// It steps SQLite directly: GRDB prepares, and its cursors would wrap each value once more.
final class SQLiteStatement {
    let isReadOnly: Bool
    private let prepared: GRDB.Statement
    private let handle: OpaquePointer
    private var columns: Row.Columns

    init(_ prepared: GRDB.Statement) {
        self.prepared = prepared
        handle = prepared.sqliteStatement
        isReadOnly = prepared.isReadonly
        columns = Self.columns(of: handle)
    }

    func bind(_ values: [SQLValue]) throws {
        guard sqlite3_bind_parameter_count(handle) == CInt(values.count) else {
            throw StorageError.corrupt("\(values.count) bindings for: \(prepared.sql)")
        }
        for (index, value) in values.enumerated() {
            if case .text(let text) = value, text.utf8.contains(0) {
                throw StorageError.corrupt("a text holds U+0000, which PostgreSQL does not store")
            }
            let code = bind(value, at: CInt(index + 1))
            guard code == SQLITE_OK else { throw failure() }
        }
    }

    func rows() throws -> [Row] {
        var rows: [Row] = []
        while try step() {
            let count = sqlite3_column_count(handle)
            // The schema may have changed since the statement was prepared: SQLite prepares it again by itself.
            if Int(count) != columns.names.count { columns = Self.columns(of: handle) }
            var values: [SQLValue] = []
            values.reserveCapacity(Int(count))
            for index in 0..<count { values.append(try value(at: index)) }
            rows.append(Row(columns: columns, values: values))
        }
        return rows
    }

    /// Runs to the end, rows or not.
    func finish() throws { while try step() {} }

    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        default: throw failure()
        }
    }

    private func bind(_ value: SQLValue, at index: CInt) -> CInt {
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let integer): sqlite3_bind_int64(handle, index, integer)
        case .text(var text):
            // An empty text may have no address, and no address would mean NULL.
            text.isEmpty
                ? sqlite3_bind_text(handle, index, "", 0, copied)
                : text.withUTF8 { bytes in
                    bytes.withMemoryRebound(to: CChar.self) { characters in
                        sqlite3_bind_text(handle, index, characters.baseAddress, CInt(bytes.count), copied)
                    }
                }
        case .blob(let bytes):
            bytes.isEmpty
                ? sqlite3_bind_zeroblob(handle, index, 0)
                : sqlite3_bind_blob(handle, index, bytes, CInt(bytes.count), copied)
        }
    }

    private func value(at index: CInt) throws -> SQLValue {
        switch sqlite3_column_type(handle, index) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
        case SQLITE_TEXT:
            let bytes = UnsafeRawBufferPointer(
                start: sqlite3_column_text(handle, index), count: Int(sqlite3_column_bytes(handle, index)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let bytes = UnsafeRawBufferPointer(
                start: sqlite3_column_blob(handle, index), count: Int(sqlite3_column_bytes(handle, index)))
            return .blob([UInt8](bytes))
        default:
            throw StorageError.corrupt("column '\(columns.names[Int(index)])' holds a floating-point number")
        }
    }

    private func failure() -> StorageError {
        let connection = sqlite3_db_handle(handle)
        return StorageError(
            sqliteCode: sqlite3_extended_errcode(connection), message: String(cString: sqlite3_errmsg(connection)))
    }

    private static func columns(of handle: OpaquePointer) -> Row.Columns {
        .init((0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) })
    }
}

/// SQLite copies what is bound before the call returns.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// The prepared statements of one connection.
final class SQLiteStatements {
    private var cache = StatementCache<SQLiteStatement>(capacity: 512)

    func statement(_ sql: SQL, in database: GRDB.Database) throws -> SQLiteStatement {
        let shape = sql.shape
        if let statement = cache.statement(for: shape) { return statement }
        let text = sql.text(.question)
        defer { cache.note(shape, as: text) }
        if let statement = cache.statement(for: text) { return statement }
        let statement = SQLiteStatement(try database.makeStatement(sql: text))
        _ = cache.insert(statement, for: text)
        return statement
    }
}
