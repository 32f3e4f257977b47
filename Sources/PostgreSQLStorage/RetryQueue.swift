import Storage

/// Where writes of this process that met a conflict wait for one another, a queue for each group (see ``Contention``).
///
/// They wait here and not on a connection: of a group, one transaction at a time is tried again.
final class RetryQueue: Sendable {
    /// Who waits in each group that has somebody at its turn.
    private let queues = QuickLock<[String: [CheckedContinuation<Void, Never>]]>([:])

    func inTurn<Value: Sendable>(
        of group: String, _ body: @Sendable () async throws -> Value
    ) async rethrows -> Value {
        await enter(group)
        defer { leave(group) }
        return try await body()
    }

    /// How many are in the queue of a group, whoever has the turn included.
    func count(of group: String) -> Int { queues.withLock { queues in queues[group].map { $0.count + 1 } ?? 0 } }

    private func enter(_ group: String) async {
        await withCheckedContinuation { continuation in
            let isFree = queues.withLock { queues in
                let isFree = queues[group] == nil
                queues[group, default: []] += isFree ? [] : [continuation]
                return isFree
            }
            if isFree { continuation.resume() }
        }
    }

    private func leave(_ group: String) {
        let next = queues.withLock { queues -> CheckedContinuation<Void, Never>? in
            guard queues[group]?.isEmpty == false else {
                queues[group] = nil
                return nil
            }
            return queues[group]?.removeFirst()
        }
        next?.resume()
    }
}
