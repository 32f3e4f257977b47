import Storage
import Synchronization

/// Counts the transactions that write.
final class CountedDatabase: Database {
    private let inner: any Database
    private let count = Atomic<Int>(0)

    init(_ inner: any Database) { self.inner = inner }

    var engine: Engine { inner.engine }
    var writes: Int { count.load(ordering: .relaxed) }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }

    func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        count.add(1, ordering: .relaxed)
        return try await inner.write(isolation, body)
    }

    func close() async { await inner.close() }
}
