import API
import APITestSupport
import Billing
import Core
import Storage
import Synchronization
import TestSupport
import Testing

extension `API interruption` {
    /// A database that dies when it has been written so many times.
    final class MortalDatabase: Database {
        private let inner: any Database
        let left: Mutex<Int?>

        init(_ inner: any Database) {
            self.inner = inner
            left = Mutex(nil)
        }

        var engine: Engine { inner.engine }

        func die(after writes: Int) { left.withLock { $0 = writes } }

        func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
            if left.withLock({ $0 == 0 }) { throw StorageError.unavailable("dead") }
            return try await inner.read(body)
        }

        func write<Value: Sendable>(
            _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
        ) async throws -> Value {
            if left.withLock({ $0 == 0 }) { throw StorageError.unavailable("dead") }
            let value = try await inner.write(isolation, body)
            left.withLock { left in if let count = left { left = count - 1 } }
            return value
        }

        func close() async {}
    }
}
