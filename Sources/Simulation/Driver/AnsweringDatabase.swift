import Storage
import Synchronization

/// A database that may not fail by itself. What it refuses is part of no fault that was drawn, and depends on real time: a
/// year in which it did would leave another trace each time.
final class AnsweringDatabase: Database {
    private let inner: any Database
    private let refused = Mutex<StorageError?>(nil)

    init(_ inner: any Database) { self.inner = inner }

    /// - Throws: ``StorageError``: what it refused first, if anything.
    func requireAnswers() throws {
        if let error = refused.withLock(\.self) { throw error }
    }

    var engine: Engine { inner.engine }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        do { return try await inner.read(body) } catch {
            note(error)
            throw error
        }
    }

    @discardableResult
    func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        do { return try await inner.write(isolation, body) } catch {
            note(error)
            throw error
        }
    }

    func close() async { await inner.close() }

    private func note(_ error: any Error) {
        switch error as? StorageError {
        case .busy, .unavailable, .io, .readOnly, .schema:
            refused.withLock { $0 = $0 ?? error as? StorageError }
        // The product's own: an invariant or a story says what they do.
        case .constraint, .corrupt, nil: break
        }
    }
}
