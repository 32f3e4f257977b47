import Core
import PostgreSQLStorage
import Storage

/// A schema of the test server, lent to one test as a whole database. When it is given back it is emptied, and lent again to
/// a test with the same migrations: making one costs a hundred milliseconds, emptying one a few.
final class TestSchema: Database {
    struct Lease: Sendable {
        let name: String
        let database: PostgreSQLDatabase
        /// What its tables are; nil when nobody else may have it.
        let key: String?
        /// What the catalogue says of them: a test that changes it keeps the schema for itself.
        let shape: String
    }

    private struct Use {
        var running = 0
        var isClosed = false
        var whenIdle: CheckedContinuation<Void, Never>?
    }

    let engine = Engine.postgresql
    private let lease: Lease
    private let use = QuickLock(Use())

    init(_ lease: Lease) { self.lease = lease }

    deinit {
        let (lease, isClosed) = (lease, use.withLock { $0.isClosed })
        if !isClosed { Task { await TestSchemas.shared.take(back: lease) } }
    }

    func reopen(connections: Int, limits: PostgreSQLLimits) async throws -> PostgreSQLDatabase {
        try await PostgreSQLDatabase(
            url: try TestSchemas.url(searchPath: lease.name), connections: connections, limits: limits, logger: .quiet)
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await counted { try await $0.read(body) }
    }

    @discardableResult
    func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await counted { try await $0.write(isolation, body) }
    }

    /// Waits for what is still running, so that nothing of this test is written into the next one's tables.
    func close() async {
        let isFirst = use.withLock { use in
            defer { use.isClosed = true }
            return !use.isClosed
        }
        guard isFirst else { return }
        await withCheckedContinuation { continuation in
            let isIdle = use.withLock { use in
                if use.running > 0 { use.whenIdle = continuation }
                return use.running == 0
            }
            if isIdle { continuation.resume() }
        }
        await TestSchemas.shared.take(back: lease)
    }

    private func counted<Value: Sendable>(
        _ work: (PostgreSQLDatabase) async throws -> Value
    ) async throws -> Value {
        try use.withLock { use in
            if use.isClosed { throw StorageError.unavailable("the database is closed") }
            use.running += 1
        }
        defer {
            let whenIdle = use.withLock { use -> CheckedContinuation<Void, Never>? in
                use.running -= 1
                guard use.running == 0 else { return nil }
                defer { use.whenIdle = nil }
                return use.whenIdle
            }
            whenIdle?.resume()
        }
        return try await work(lease.database)
    }
}
