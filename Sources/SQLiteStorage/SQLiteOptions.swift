import Core
import Foundation
import GRDB
import Storage

/// How the connections of one database are opened.
struct SQLiteOptions: Sendable {
    let path: String?
    let busyTimeout: Span

    private var common: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(Double(busyTimeout.milliseconds) / 1000)
        // Transactions are opened and closed by `SQLiteSession` alone.
        configuration.allowsUnsafeTransactions = true
        return configuration
    }

    /// - Throws: ``StorageError/corrupt(_:)`` when the settings do not hold once they are read back (D1).
    func openWriter() throws -> DatabaseQueue {
        guard let path else { return try mapped { try DatabaseQueue(configuration: common) } }
        createForOwnerOnly(path)
        var configuration = common
        configuration.journalMode = .wal
        return try mapped {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            // GRDB sets NORMAL once it has set WAL, after `prepareDatabase`: FULL can only be set here.
            try queue.inDatabase { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try require("synchronous", 2, in: database)
                try require("foreign_keys", 1, in: database)
            }
            return queue
        }
    }

    func openReader() throws -> DatabaseQueue {
        guard let path else { throw StorageError.unavailable("a database in memory has one connection") }
        var configuration = common
        configuration.readonly = true
        return try mapped { try DatabaseQueue(path: path, configuration: configuration) }
    }

    private func require(_ pragma: String, _ wanted: Int, in database: GRDB.Database) throws {
        let value = try Int.fetchOne(database, sql: "PRAGMA \(pragma)")
        guard value == wanted else {
            throw StorageError.corrupt("PRAGMA \(pragma) is \(value.map(String.init) ?? "unset"), not \(wanted)")
        }
    }

    /// The WAL and its index inherit the mode of the file.
    private func createForOwnerOnly(_ path: String) {
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        // One that may only be read is SQLite's to refuse, with its reason.
        if descriptor >= 0 { Foundation.close(descriptor) }
    }

    private func mapped<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as DatabaseError { throw StorageError(error) }
    }
}
