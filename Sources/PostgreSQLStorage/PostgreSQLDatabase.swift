import Core
import Logging
import Storage

/// PostgreSQL over libpq: the engine for more than one machine.
///
/// Each connection belongs to a thread that blocks on it; callers stand in one fair line. A read is one snapshot, a write is
/// serializable and is tried again when the server says that it conflicts with another.
public final class PostgreSQLDatabase: Database {
    public let engine = Engine.postgresql
    private let sessions: WorkerPool<PostgreSQLSession>

    /// Connects once, so that a wrong address is told at once and not by the first customer.
    ///
    /// - Parameters:
    ///   - url: `postgres://user:password@host:port/database?sslmode=verify-full`, as libpq understands it. A search path
    ///     is chosen with `options=-csearch_path%3Dname`. A pooler in between must keep prepared statements.
    ///   - connections: how many at most; the second and later ones are opened when they are needed.
    ///   - limits: how long things may take.
    ///   - chance: spreads the tries of transactions that conflict.
    /// - Throws: ``StorageError/unavailable(_:)`` when the server does not answer or refuses.
    public init(
        url: Secret, connections: Int = 8, limits: PostgreSQLLimits = .init(), chance: Chance = .system, logger: Logger
    ) async throws {
        sessions = WorkerPool(name: "postgresql", count: connections, patience: limits.wait) {
            PostgreSQLSession(url: url, limits: limits, chance: chance, logger: logger)
        }
        try await sessions.run { _ = try $0.connect() }
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await interruptible { try $0.read($1, body) }
    }

    @discardableResult
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await interruptible { try $0.write($1, body) }
    }

    public func close() async { await sessions.close() }

    private func interruptible<Value: Sendable>(
        _ work: @escaping @Sendable (PostgreSQLSession, Interruption) throws -> Value
    ) async throws -> Value {
        let interruption = Interruption()
        return try await withTaskCancellationHandler {
            try await sessions.run { try work($0, interruption) }
        } onCancel: {
            interruption.interrupt()
        }
    }
}

/// How long things may take before they fail.
public struct PostgreSQLLimits: Sendable {
    /// To connect, in whole seconds, two at least.
    public var connect: Span = .seconds(5)
    /// For sent data to be acknowledged by the other side's network.
    public var network: Span = .seconds(15)
    /// For one statement.
    public var statement: Span = .seconds(30)
    /// For a transaction between two statements, before the server ends it.
    public var idleInTransaction: Span = .seconds(30)
    /// For a free connection.
    public var wait: Span = .seconds(10)
    /// How often a write that conflicts with others is tried in all.
    public var tries = 20

    public init() {}
}
