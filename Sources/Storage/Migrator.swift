import Core

/// One step of the schema, never edited once released.
public struct Migration: Sendable {
    /// Its number and name in order: `0001_Merchants`.
    public let name: String
    /// Statements in the SQL that both engines speak; `engine` is there for the few that differ.
    public let statements: @Sendable (Engine) -> [SQL]

    public init(_ name: String, _ statements: @escaping @Sendable (Engine) -> [SQL]) {
        self.name = name
        self.statements = statements
    }
}

/// How a database's schema stands to this binary's.
public enum SchemaState: Hashable, Sendable {
    /// No migration was ever applied.
    case empty
    case current
    /// Some were, and these are still to come.
    case older(missing: [String])
    /// A newer binary has applied these, which this one does not know: it must not touch the data (D7).
    case newer(unknown: [String])
}

/// Brings a schema up to date, one transaction a step: what was interrupted goes on where it stopped (D7).
public struct Migrator: Sendable {
    private let migrations: [Migration]

    /// - Parameter migrations: all of them, oldest first.
    public init(_ migrations: [Migration]) { self.migrations = migrations }

    /// Reads and changes nothing.
    public func state(of database: any Database) async throws -> SchemaState {
        let applied = try await database.read { db in try db.hasMigrationsTable() ? try db.appliedMigrations() : [] }
        let known = migrations.map(\.name)
        let unknown = applied.subtracting(known)
        if !unknown.isEmpty { return .newer(unknown: unknown.sorted()) }
        if applied.isEmpty { return known.isEmpty ? .current : .empty }
        let missing = known.filter { !applied.contains($0) }
        return missing.isEmpty ? .current : .older(missing: missing)
    }

    /// Applies what is missing. Servers that start together wait for one another: each step is applied once.
    ///
    /// - Parameter now: written beside the name of each step.
    /// - Returns: the names of the steps that this call applied.
    /// - Throws: ``StorageError/schema(_:)`` when the schema is newer than this binary, and what a failing step threw; the
    ///   steps before it stay.
    @discardableResult
    public func migrate(_ database: any Database, now: Instant) async throws -> [String] {
        switch try await state(of: database) {
        case .newer(let unknown):
            throw StorageError.schema("newer than this program, which does not know \(unknown.joined(separator: ", "))")
        case .current: return []
        case .empty, .older: break
        }
        try await database.write { db in
            try db.lockMigrations()
            try db.execute(
                "CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY, applied_at BIGINT NOT NULL)")
        }
        var applied: [String] = []
        for migration in migrations {
            let isNew = try await database.write { db in try db.apply(migration, at: now) }
            if isNew { applied.append(migration.name) }
        }
        return applied
    }
}

extension Connection {
    fileprivate func hasMigrationsTable() throws -> Bool {
        switch engine {
        case .sqlite:
            try first("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'") != nil
        case .postgresql: try first("SELECT 1 WHERE to_regclass('schema_migrations') IS NOT NULL") != nil
        }
    }

    fileprivate func appliedMigrations() throws -> Set<String> {
        Set(try query("SELECT name FROM schema_migrations").map { try $0.text("name") })
    }

    /// SQLite's write transactions exclude one another already.
    fileprivate func lockMigrations() throws {
        guard engine == .postgresql else { return }
        _ = try query("SELECT pg_advisory_xact_lock(hashtext('schema_migrations of ' || current_schema()))")
    }

    fileprivate func apply(_ migration: Migration, at now: Instant) throws -> Bool {
        // Unlike a query, this waits before the transaction's snapshot is taken.
        if engine == .postgresql { try execute("LOCK TABLE schema_migrations IN EXCLUSIVE MODE") }
        guard try first("SELECT 1 FROM schema_migrations WHERE name = \(migration.name)") == nil else { return false }
        for statement in migration.statements(engine) { try execute(statement) }
        try execute("INSERT INTO schema_migrations (name, applied_at) VALUES (\(migration.name), \(now))")
        return true
    }
}
