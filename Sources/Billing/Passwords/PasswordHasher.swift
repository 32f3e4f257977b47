import Core
import Storage

/// Derives keys from passwords on threads of its own: each takes 128 MiB and a good part of a second (A10).
public final class PasswordHasher: Sendable {
    let cost: PasswordCost
    private let pool: WorkerPool<HashingThread>

    /// - Parameter threads: how many at once, that is how much memory at most.
    public init(cost: PasswordCost = .standard, threads: Int = 1) {
        self.cost = cost
        pool = WorkerPool(name: "passwords", count: threads, patience: .seconds(10)) { HashingThread() }
    }

    func hash(_ password: Secret, salt: [UInt8]) async throws -> PasswordHash {
        let cost = cost
        return try await pool.run { _ in try PasswordHash(of: password, salt: salt, cost: cost) }
    }

    /// Takes as long for who has no password (A7, A10).
    func isHash(_ stored: PasswordHash?, of password: Secret) async throws -> Bool {
        let cost = cost
        return try await pool.run { _ in
            guard let stored else {
                _ = try PasswordHash(of: password, salt: [UInt8](repeating: 0, count: 16), cost: cost)
                return false
            }
            return try stored.isHash(of: password)
        }
    }
}

/// A thread that needs nothing of its own.
private struct HashingThread: WorkerResource {
    func rest() {}
}
