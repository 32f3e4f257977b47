import Core
import Logging
import Storage

/// PostgreSQL over libpq: the engine for more than one machine.
///
/// Each connection belongs to a thread that blocks on it; callers stand in one fair line. A read is one snapshot. A write that
/// the server turns away, because it conflicts with another, is tried again: beside the others at first, then in turn with
/// all that were turned away, so that whoever is many gets through too.
public final class PostgreSQLDatabase: Database {
    public let engine = Engine.postgresql
    private let sessions: WorkerPool<PostgreSQLSession>
    /// One connection, so that whoever is tried again in turn waits for nobody who is tried for the first time.
    private let retrying: WorkerPool<PostgreSQLSession>
    private let retries = RetryQueue()
    private let triesBeside: Int

    /// Connects once, so that a wrong address is told at once and not by the first customer.
    ///
    /// - Parameters:
    ///   - url: `postgres://user:password@host:port/database?sslmode=verify-full`, as libpq understands it. A search path
    ///     is chosen with `options=-csearch_path%3Dname`. A pooler in between must keep prepared statements.
    ///   - connections: how many at most; the second and later ones are opened when they are needed. There is one more for
    ///     writes that conflict.
    ///   - limits: how long things may take.
    ///   - chance: spreads the tries of transactions that conflict.
    /// - Throws: ``StorageError/unavailable(_:)`` when the server does not answer or refuses.
    public init(
        url: Secret, connections: Int = 8, limits: PostgreSQLLimits = .init(), chance: Chance = .system, logger: Logger
    ) async throws {
        let open: @Sendable () -> PostgreSQLSession = {
            PostgreSQLSession(url: url, limits: limits, chance: chance, logger: logger)
        }
        triesBeside = limits.triesBeside
        sessions = WorkerPool(name: "postgresql", count: connections, patience: limits.wait, make: open)
        retrying = WorkerPool(name: "postgresql-retrying", count: 1, patience: limits.wait, make: open)
        try await sessions.run { _ = try $0.connect() }
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await interruptible(in: sessions) { try $0.read($1, body) }
    }

    @discardableResult
    public func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        // Where some wait for their turn already, whoever is turned away once would be again.
        let tries = retries.count(of: Contention.group) == 0 ? triesBeside : 1
        do {
            return try await interruptible(in: sessions) { try $0.write(isolation, $1, tries: tries, body) }
        } catch is Conflict {
            return try await retries.inTurn(of: Contention.group) {
                try await interruptible(in: retrying) { try $0.writeInTurn(isolation, $1, body) }
            }
        }
    }

    public func close() async {
        await sessions.close()
        await retrying.close()
    }

    private func interruptible<Value: Sendable>(
        in sessions: WorkerPool<PostgreSQLSession>,
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
    /// How often a write is tried beside all others before it waits for those that were turned away too.
    public var triesBeside = 2
    /// How often it is tried from then on.
    public var triesInTurn = 20

    public init() {}
}
