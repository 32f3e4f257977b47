import Billing
import Core
import SQLiteStorage
import Storage

/// Where simulated years are stored: each finds an empty database with the current schema, and leaves nothing behind.
public struct Stage: Sendable {
    private let open: @Sendable () async throws -> (any Database, leave: @Sendable () async -> Void)
    /// When no year will begin any more.
    package let close: @Sendable () async -> Void

    /// - Parameters:
    ///   - open: gives a migrated, empty database, and what is done when its year has ended.
    ///   - close: removes what several years shared.
    public init(
        _ open: @escaping @Sendable () async throws -> (any Database, leave: @Sendable () async -> Void),
        close: @escaping @Sendable () async -> Void = {}
    ) {
        self.open = open
        self.close = close
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

    /// How long a database may take in real time, of which a year knows nothing: a run may be stopped and go on later.
    static let patience = Span.day

    /// In memory.
    public static let sqlite = Stage {
        let database = try SQLiteDatabase(path: nil, patience: patience)
        _ = try await Migrator(Migrations.all).migrate(database, now: Instant(seconds: 0))
        return (database, { await database.close() })
    }
}
