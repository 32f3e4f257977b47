import Billing
import Core
import Simulation
import Storage
import Synchronization
import Testing

/// Forgets every fiftieth write that it has said is done.
final class LyingDatabase: Database {
    let inner: any Database
    private let count = Atomic<Int>(0)
    private struct Forgotten<Value: Sendable>: Error { let value: Value }

    init(inner: any Database) { self.inner = inner }

    var engine: Engine { inner.engine }
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }
    func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        guard count.add(1, ordering: .relaxed).newValue % 50 == 0 else { return try await inner.write(isolation, body) }
        do {
            return try await inner.write(isolation) { db in throw Forgotten(value: try body(db)) }
        } catch let forgotten as Forgotten<Value> {
            return forgotten.value
        }
    }
    func close() async {}
}
