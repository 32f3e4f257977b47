import Core
import Foundation
import Logging
import PostgreSQLStorage
import Storage

/// The schemas of the test server: those lent, those that wait to be lent again, and who waits for one.
///
/// The server is thrown away after the tests, and its schemas with it.
actor TestSchemas {
    static let shared = TestSchemas()

    /// So many at the same time that the server's 600 connections suffice, and that most are lent again.
    private var free = 30
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var emptied: [String: [TestSchema.Lease]] = [:]
    private var opening: Task<PostgreSQLDatabase, any Error>?

    /// - Parameter key: what the tables are; nil for a schema that is not shared.
    func lend(
        key: String?, connections: Int, limits: PostgreSQLLimits, migrations: [Migration]
    ) async throws -> TestSchema {
        await enter()
        do {
            if let key, let lease = emptied[key]?.popLast() { return TestSchema(lease) }
            let name = "test_" + Chance.system.base62(16).lowercased()
            let administrator = try await administrator()
            try await administrator.write { try $0.execute(SQL(stringLiteral: "CREATE SCHEMA \(name)")) }
            let database = try await PostgreSQLDatabase(
                url: try Self.url(searchPath: name), connections: connections, limits: limits, logger: .quiet)
            try await Migrator(migrations).migrate(database, now: Instant(seconds: 0))
            // To empty one that migrations have filled would take more than a test has written.
            guard let key, try await database.read(Self.isEmpty) else {
                return TestSchema(.init(name: name, database: database, key: nil, shape: ""))
            }
            let shape = try await database.read(Self.shape)
            return TestSchema(.init(name: name, database: database, key: key, shape: shape))
        } catch {
            leave()
            throw error
        }
    }

    func take(back lease: TestSchema.Lease) async {
        if let key = lease.key, await isEmptied(lease) {
            emptied[key, default: []].append(lease)
        } else {
            await lease.database.close()
            _ = try? await administrator().write { db in
                try db.execute(SQL(stringLiteral: "DROP SCHEMA IF EXISTS \(lease.name) CASCADE"))
            }
        }
        leave()
    }

    /// Fails for a test that has changed the tables themselves, or lost its connection for good.
    private func isEmptied(_ lease: TestSchema.Lease) async -> Bool {
        do {
            guard try await lease.database.read(Self.shape) == lease.shape else { return false }
            try await lease.database.write(Self.empty)
            return true
        } catch {
            return false
        }
    }

    @Sendable private static func shape(_ db: any Connection) throws -> String {
        try db.query(
            """
            SELECT oid, relnatts, relchecks, (SELECT COUNT(*) FROM schema_migrations) AS migrations FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace ORDER BY oid
            """
        ).map { "\($0.values)" }.joined()
    }

    @Sendable private static func isEmpty(_ db: any Connection) throws -> Bool {
        let tables = try db.query(
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'schema_migrations'")
        return try tables.allSatisfy { row in
            try db.first(SQL(stringLiteral: "SELECT 1 AS held FROM \(row.text("tablename")) LIMIT 1")) == nil
        }
    }

    /// Every table of the schema but the record of its migrations, whatever refers to whatever.
    @Sendable private static func empty(_ db: any Connection) throws {
        try db.execute("SET LOCAL session_replication_role = replica")
        try db.execute(
            """
            DO $$ DECLARE name TEXT; BEGIN
                FOR name IN SELECT tablename FROM pg_tables
                    WHERE schemaname = current_schema() AND tablename <> 'schema_migrations'
                LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
            END $$
            """)
    }

    static func url(searchPath: String) throws -> Secret {
        guard let url = TestEngine.postgresURL else {
            throw StorageError.unavailable("VENTANILLA_TEST_POSTGRES_URL is not set")
        }
        return Secret(url + (url.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(searchPath)")
    }

    private func administrator() async throws -> PostgreSQLDatabase {
        if let opening { return try await opening.value }
        let opening = Task {
            try await PostgreSQLDatabase(
                url: try Self.url(searchPath: "public"), connections: 4, limits: .patient, logger: .quiet)
        }
        self.opening = opening
        return try await opening.value
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

extension Logger {
    /// Says nothing below errors.
    public static var quiet: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .error
        return logger
    }
}
