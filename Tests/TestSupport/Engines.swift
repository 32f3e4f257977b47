import Core
import Foundation
import Logging
import PostgreSQLStorage
import SQLiteStorage
import Storage

extension Engine {
    /// What tests run on: SQLite always, PostgreSQL when `VENTANILLA_TEST_POSTGRES_URL` names a server (`bin/test` does).
    public static var available: [Engine] { TestEngine.available }
}

/// Fresh, empty, isolated databases for tests, quickly.
public enum TestEngine {
    public static let postgresURL = ProcessInfo.processInfo.environment["VENTANILLA_TEST_POSTGRES_URL"]

    public static let available: [Engine] = postgresURL == nil ? [.sqlite] : [.sqlite, .postgresql]

    /// A database that nobody else sees, with `migrations` applied. It is removed after `body`, whatever happens.
    public static func withDatabase<Value: Sendable>(
        _ engine: Engine, migrations: [Migration] = [], _ body: (any Database) async throws -> Value
    ) async throws -> Value {
        let database = try await open(engine, migrations: migrations)
        do {
            let value = try await body(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }

    /// The same without an end: it is removed when it is closed or no longer used.
    ///
    /// - Parameters:
    ///   - connections: how many, when it matters; such a database on PostgreSQL is made for this test alone.
    ///   - limits: likewise.
    /// - Throws: ``StorageError/unavailable(_:)`` when the server that the environment names does not answer.
    public static func open(
        _ engine: Engine, migrations: [Migration] = [], connections: Int? = nil, limits: PostgreSQLLimits? = nil
    ) async throws -> any Database {
        switch engine {
        case .sqlite:
            return try await TestTemplates.shared.copy(of: migrations)
        case .postgresql:
            return try await TestSchemas.shared.lend(
                key: connections == nil && limits == nil && !migrations.isEmpty ? key(of: migrations) : nil,
                connections: connections ?? 2, limits: limits ?? .patient, migrations: migrations)
        }
    }

    /// The same database as another server sees it, with connections of its own. On SQLite there is one server.
    public static func reopen(
        _ database: any Database, connections: Int, limits: PostgreSQLLimits = .patient
    ) async throws -> any Database {
        guard let schema = database as? TestSchema else { return database }
        return try await schema.reopen(connections: connections, limits: limits)
    }

    /// The statements themselves, for tests name their own migrations alike.
    static func key(of migrations: [Migration]) -> String {
        migrations.flatMap { migration in
            [migration.name] + migration.statements(.postgresql).map { $0.rendered(.dollar).text }
        }.joined(separator: ";\n")
    }
}

/// A database for one test. The same as ``TestEngine/withDatabase(_:migrations:_:)``.
public func withDatabase<Value: Sendable>(
    _ engine: Engine, migrations: [Migration] = [], body: (any Database) async throws -> Value
) async throws -> Value {
    try await TestEngine.withDatabase(engine, migrations: migrations, body)
}

/// A database for one test. The same as ``TestEngine/open(_:migrations:connections:limits:)``.
public func openDatabase(_ engine: Engine, migrations: [Migration] = []) async throws -> any Database {
    try await TestEngine.open(engine, migrations: migrations)
}

extension PostgreSQLLimits {
    /// Hundreds of tests share one server and few processors: nothing here proves anything by being quick.
    public static var patient: PostgreSQLLimits {
        var limits = PostgreSQLLimits()
        limits.wait = .seconds(60)
        limits.connect = .seconds(30)
        return limits
    }
}
