import Billing
import Core
import Storage

/// Enters charges in the sandbox's books: those that arrive while others are being written are written together, by one
/// transaction, as any processor of some size would.
///
/// Whoever comes first writes; whoever came meanwhile is written next, by the first of them.
actor ChargeBooks {
    /// What is asked for, and what goes wrong with it.
    struct ChargeRequest: Sendable {
        let charge: Charge
        let reference: String
        let fault: SandboxFault?
        let at: Instant
    }

    private enum Turn: Sendable {
        case written(Result<ChargeEntry, any Error>)
        /// Everybody before is written: this one and those behind it are next.
        case yours
    }

    /// As many as a scheduler settles together.
    private static let most = 16

    private let database: any Database
    private let announces: Bool
    private var waiting: [(request: ChargeRequest, turn: CheckedContinuation<Turn, Never>)] = []
    private var isWriting = false

    init(_ database: any Database, announces: Bool) {
        self.database = database
        self.announces = announces
    }

    func enter(_ request: ChargeRequest) async throws -> ChargeEntry {
        if isWriting {
            let turn = await withCheckedContinuation { waiting.append((request, $0)) }
            if case .written(let result) = turn { return try result.get() }
        }
        isWriting = true
        let others = waiting.prefix(Self.most - 1)
        waiting.removeFirst(others.count)
        // In a task of its own: whoever leads may be cancelled, and the others' charges are none of its business.
        let group = [request] + others.map(\.request)
        let entries = await Task { await write(group) }.value
        for (other, entry) in zip(others, entries.dropFirst()) { other.turn.resume(returning: .written(entry)) }
        if waiting.isEmpty {
            isWriting = false
        } else {
            waiting.removeFirst().turn.resume(returning: .yours)
        }
        return try entries[0].get()
    }

    /// - Returns: one for each: all of them are written, or none is.
    private func write(_ requests: [ChargeRequest]) async -> [Result<ChargeEntry, any Error>] {
        do {
            return try await database.write { [announces] db in
                try requests.map { request in
                    let entry = try db.enterInSandbox(
                        request.charge, reference: request.reference, fault: request.fault, at: request.at)
                    if announces, case .entered(let charge, _) = entry { try db.announce(charge, at: request.at) }
                    return .success(entry)
                }
            }
        } catch {
            return requests.map { _ in .failure(error) }
        }
    }
}
