import Billing
import Core
import Foundation
import Logging
import PostgreSQLStorage
import SQLiteStorage
import Storage

extension DatabaseAddress {
    /// - Parameter connections: to PostgreSQL, at most. Commits that wait beside one another share a sync of its disk.
    /// - Throws: ``Refusal`` when it cannot be opened.
    func open(
        connections: Int = DatabaseAddress.connections, chance: Chance, logger: Logger
    ) async throws -> any Database {
        do {
            switch self {
            case .sqlite(let path): return WatchedDatabase(try SQLiteDatabase(path: path), logger: logger)
            case .postgresql(let url):
                return WatchedDatabase(
                    try await PostgreSQLDatabase(
                        url: url, connections: connections, chance: chance, logger: logger), logger: logger)
            }
        } catch let error as StorageError {
            throw Refusal("VENTANILLA_DATABASE_URL names a database that cannot be opened: \(error).")
        }
    }
}

/// What is done about a database whose schema is not this binary's.
enum SchemaPolicy: Sendable {
    /// An empty database is refused too.
    case mustBeCurrent
    /// An empty database is set up.
    case setUpWhenEmpty
    case migrate

    /// - Throws: ``Refusal``: a newer schema always (D7), an older one with the command that helps.
    func apply(to database: any Database, now: Instant) async throws {
        let migrator = Migrator(Migrations.all)
        switch (try await migrator.state(of: database), self) {
        case (.current, _): return
        case (.newer(let unknown), _):
            throw Refusal(
                "The database is newer than this ventanilla, which does not know \(unknown.joined(separator: ", ")).")
        case (.empty, .mustBeCurrent):
            throw Refusal(
                "The database is empty: `ventanilla merchant create` sets it up, and so do `migrate` and `serve`.")
        case (.older(let missing), .mustBeCurrent), (.older(let missing), .setUpWhenEmpty):
            throw Refusal(
                "The database is older than this ventanilla by \(missing.count) steps: run `ventanilla migrate`.")
        case (.empty, _), (.older, .migrate): try await migrator.migrate(database, now: now)
        }
    }
}

/// Ends the process when a write may or may not have reached the disk: nothing is tried again on the same handle (D2).
struct WatchedDatabase: Database {
    let inner: any Database
    private let logger: Logger

    init(_ inner: any Database, logger: Logger) {
        self.inner = inner
        self.logger = logger
    }

    var engine: Engine { inner.engine }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }

    func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        do {
            return try await inner.write(isolation, body)
        } catch StorageError.io(let text) {
            logger.critical("the disk failed at a commit; the process ends", metadata: ["error": "\(text)"])
            exit(74)
        }
    }

    func close() async { await inner.close() }
}
