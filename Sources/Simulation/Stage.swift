import Billing
import Core
import Logging
import PostgreSQLStorage
import SQLiteStorage
import Storage

/// Where simulated years are stored: each finds an empty database with the current schema, and leaves nothing behind.
public struct Stage: Sendable {
    private let open: @Sendable () async throws -> (any Database, leave: @Sendable () async -> Void)

    /// - Parameter open: gives a migrated, empty database, and what removes it.
    public init(_ open: @escaping @Sendable () async throws -> (any Database, leave: @Sendable () async -> Void)) {
        self.open = open
    }

    /// Opens, lends and removes.
    package func withDatabase<Value>(_ body: (any Database) async throws -> Value) async throws -> Value {
        let (database, leave) = try await open()
        do {
            let value = try await body(database)
            await leave()
            return value
        } catch {
            await leave()
            throw error
        }
    }

    /// In memory.
    public static let sqlite = Stage {
        let database = try SQLiteDatabase(path: nil)
        _ = try await Migrator(Migrations.all).migrate(database, now: Instant(seconds: 0))
        return (database, { await database.close() })
    }

    /// A schema of its own for each year, on a server.
    ///
    /// - Parameter url: `postgres://user@host/database`. Its user may create schemas; ids must sort by bytes (collation `C`)
    ///   for the trace to be that of SQLite.
    public static func postgresql(_ url: Secret) -> Stage {
        Stage {
            let schema = "sim_" + Chance.system.base62(12).lowercased()
            let owner = try await PostgreSQLDatabase(url: url, connections: 1, logger: .silent)
            try await owner.write { try $0.execute(SQL(stringLiteral: "CREATE SCHEMA \(schema)")) }
            let separator = url.exposed.contains("?") ? "&" : "?"
            let database = try await PostgreSQLDatabase(
                url: Secret(url.exposed + separator + "options=-csearch_path%3D\(schema)"), connections: 2,
                logger: .silent)
            _ = try await Migrator(Migrations.all).migrate(database, now: Instant(seconds: 0))
            return (
                database,
                {
                    await database.close()
                    _ = try? await owner.write { try $0.execute(SQL(stringLiteral: "DROP SCHEMA \(schema) CASCADE")) }
                    await owner.close()
                }
            )
        }
    }
}
