import Core
import Foundation
import GRDB
import Storage

/// SQLite in one file, or in memory: the engine that needs nothing installed.
///
/// A file is in WAL mode and every commit is synced (D1); writes that arrive together share a sync. One thread writes,
/// several read, each on a connection of its own. In memory, one thread does both.
public final class SQLiteDatabase: Storage.Database {
    public let engine = Engine.sqlite
    /// The file, or nil in memory.
    public let path: String?

    private let connection: DatabaseQueue
    private let writer: WorkerPool<SQLiteSession>
    private let readers: WorkerPool<SQLiteSession>

    /// Opens the file, creating it readable by its owner only when it does not exist.
    ///
    /// - Parameters:
    ///   - path: the file, or nil for a database in memory that ends with this object.
    ///   - readers: how many reads may run at the same time. In memory there is one.
    ///   - busyTimeout: how long a transaction waits for another process that holds the lock.
    ///   - patience: how long a transaction waits for a free connection of ours.
    /// - Throws: ``StorageError``: `unavailable` when the file cannot be opened, `corrupt` when it is no database or
    ///   refuses the settings that durability needs.
    public init(
        path: String?, readers count: Int = 4, busyTimeout: Span = .seconds(5), patience: Span = .seconds(10)
    ) throws {
        self.path = path
        let options = SQLiteOptions(path: path, busyTimeout: busyTimeout)
        let connection = try options.openWriter()
        self.connection = connection
        writer = WorkerPool(name: "sqlite-writer", count: 1, patience: patience) {
            SQLiteSession { connection }
        }
        guard path != nil else {
            readers = writer
            return
        }
        readers = WorkerPool(name: "sqlite-reader", count: count, patience: patience) {
            SQLiteSession { try options.openReader() }
        }
    }

    /// A database in memory that begins with everything another one holds at this moment.
    ///
    /// - Throws: ``StorageError``.
    public convenience init(copyOf template: SQLiteDatabase) throws {
        try self.init(path: nil)
        do { try template.connection.backup(to: connection) } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await readers.run { try $0.read(body) }
    }

    @discardableResult
    public func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await writer.run { $0.write(body, $1) }
    }

    /// The last connection to go folds the journal into the file, so the writer's goes last.
    public func close() async {
        await readers.close()
        await writer.close()
        // Its transactions have ended and are synced: what is left to fail loses nothing.
        try? connection.close()
    }

    /// Runs outside of any transaction, beside the writer when there is a file, so that writes go on meanwhile.
    func outsideTransaction<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await readers.run { try $0.outsideTransaction(body) }
    }
}
