import Storage
import Synchronization

/// Says once, at one of its reads, that it has no connection to give, as a database does when its host stood still.
final class BusyDatabase: Database {
    private let inner: any Database
    private let refusal: Int
    private let reads = Atomic<Int>(0)

    init(_ inner: any Database, at refusal: Int) {
        self.inner = inner
        self.refusal = refusal
    }

    var engine: Engine { inner.engine }
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        guard reads.add(1, ordering: .relaxed).newValue != refusal else { throw StorageError.busy("no connection") }
        return try await inner.read(body)
    }
    func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value { try await inner.write(isolation, body) }
    func close() async { await inner.close() }
}
