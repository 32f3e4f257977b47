import Storage
import Synchronization

/// A database that counts what is committed, and dies when it is told to: nothing reaches it then.
public final class MortalDatabase: Database {
    private let inner: any Database
    private let left = Mutex<Int?>(nil)
    private let count = Mutex(0)

    public init(_ inner: any Database) { self.inner = inner }

    /// How often it was written.
    public var commits: Int { count.withLock { $0 } }

    public var engine: Engine { inner.engine }

    public func die(after writes: Int) { left.withLock { $0 = writes } }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try requireLife()
        return try await inner.read(body)
    }

    public func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try requireLife()
        let value = try await inner.write(isolation, body)
        left.withLock { left in if let count = left { left = count - 1 } }
        count.withLock { $0 += 1 }
        return value
    }

    public func close() async {}

    private func requireLife() throws {
        if left.withLock({ $0 == 0 }) { throw StorageError.unavailable("dead") }
    }
}
