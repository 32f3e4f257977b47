import Core
import Logging
import PostgreSQLStorage
import Storage

/// A schema of the test server that stands for a whole database.
final class TestSchema: Database {
    let engine = Engine.postgresql
    private let name: String
    private let inner: PostgreSQLDatabase

    static func create(connections: Int, limits: PostgreSQLLimits) async throws -> TestSchema {
        let administrator = try await Administrator.shared.database()
        let name = "test_" + Chance.system.base62(16).lowercased()
        try await administrator.write { try $0.execute(SQL(stringLiteral: "CREATE SCHEMA \(name)")) }
        let inner = try await PostgreSQLDatabase(
            url: try Administrator.url(searchPath: name), connections: connections, limits: limits,
            logger: .quiet)
        return TestSchema(name, inner)
    }

    private init(_ name: String, _ inner: PostgreSQLDatabase) {
        self.name = name
        self.inner = inner
    }

    deinit {
        let (name, inner) = (name, inner)
        Task { await Self.remove(name, inner) }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }

    @discardableResult
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.write(body)
    }

    func close() async { await Self.remove(name, inner) }

    private static func remove(_ name: String, _ inner: PostgreSQLDatabase) async {
        await inner.close()
        let administrator = try? await Administrator.shared.database()
        _ = try? await administrator?.write { db in
            try db.execute(SQL(stringLiteral: "DROP SCHEMA IF EXISTS \(name) CASCADE"))
        }
    }
}

/// The one connection that makes and removes schemas.
private actor Administrator {
    static let shared = Administrator()
    private var opening: Task<PostgreSQLDatabase, any Error>?

    static func url(searchPath: String) throws -> Secret {
        guard let url = TestEngine.postgresURL else {
            throw StorageError.unavailable("VENTANILLA_TEST_POSTGRES_URL is not set")
        }
        return Secret(url + (url.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(searchPath)")
    }

    func database() async throws -> PostgreSQLDatabase {
        if let opening { return try await opening.value }
        let opening = Task {
            try await PostgreSQLDatabase(
                url: try Self.url(searchPath: "public"), connections: 4, limits: .patient, logger: .quiet)
        }
        self.opening = opening
        return try await opening.value
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
