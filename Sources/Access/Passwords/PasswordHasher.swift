import Billing
import Core
import Storage
import Synchronization

/// Derives keys from passwords on threads of its own: each takes 128 MiB and a good part of a second (A10).
public final class PasswordHasher: Sendable {
    let cost: PasswordCost
    /// Tries of one network that may stand in the line at a time, so that nobody fills it for everybody (C8).
    static let triesPerNetwork = 2

    private let pool: WorkerPool<HashingThread>
    private let line = Mutex<[String: Int]>([:])

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
    ///
    /// - Returns: nil when this network has tries in the line already.
    func isHash(_ stored: PasswordHash?, of password: Secret, from network: String) async throws -> Bool? {
        let isAdmitted = line.withLock { line in
            guard line[network, default: 0] < Self.triesPerNetwork else { return false }
            line[network, default: 0] += 1
            return true
        }
        guard isAdmitted else { return nil }
        defer {
            line.withLock { line in
                let left = line[network, default: 1] - 1
                line[network] = left > 0 ? left : nil
            }
        }
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
