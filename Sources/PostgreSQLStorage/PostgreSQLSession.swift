import Core
import Foundation
import Logging
import Storage

/// One connection, owned by one thread, opened again whenever it was lost.
final class PostgreSQLSession: WorkerResource {
    private let url: Secret
    private let limits: PostgreSQLLimits
    private let chance: Chance
    private let logger: Logger
    private var wire: PostgreSQLWire?

    init(url: Secret, limits: PostgreSQLLimits, chance: Chance, logger: Logger) {
        self.url = url
        self.limits = limits
        self.chance = chance
        self.logger = logger
    }

    func connect() throws -> PostgreSQLWire {
        if let wire, wire.isAlive { return wire }
        if wire != nil { logger.notice("connecting to PostgreSQL again") }
        wire = nil
        let new = try PostgreSQLWire(url: url, limits: limits, logger: logger)
        wire = new
        return new
    }

    func rest() { wire?.endRead() }

    func read<Value>(_ interruption: Interruption, _ body: (any Connection) throws -> Value) throws -> Value {
        try attemptOrGiveUp(interruption, .read, body)
    }

    /// - Throws: ``Conflict`` after so many tries beside others: it is better tried again in turn.
    func write<Value>(
        _ isolation: IsolationLevel, _ interruption: Interruption, tries: Int, _ body: (any Connection) throws -> Value
    ) throws -> Value {
        try attempt(interruption, .write(isolation), tries: tries, body)
    }

    /// Alone among those of all servers that do the same. Whoever has not been turned away yet may still be in its way.
    func writeInTurn<Value>(
        _ isolation: IsolationLevel, _ interruption: Interruption, _ body: (any Connection) throws -> Value
    ) throws -> Value {
        try attemptOrGiveUp(interruption, .writeInTurn(isolation), body)
    }

    private func attemptOrGiveUp<Value>(
        _ interruption: Interruption, _ kind: PostgreSQLTransaction.Kind, _ body: (any Connection) throws -> Value
    ) throws -> Value {
        do {
            return try attempt(interruption, kind, tries: limits.triesInTurn, body)
        } catch let conflict as Conflict {
            throw StorageError.busy("gave up after \(conflict.tries) conflicts with other transactions")
        }
    }

    /// Tries again when the server asks for it, and once when the connection turns out to be dead: until `COMMIT` is sent
    /// nothing has happened.
    private func attempt<Value>(
        _ interruption: Interruption, _ kind: PostgreSQLTransaction.Kind, tries: Int,
        _ body: (any Connection) throws -> Value
    ) throws -> Value {
        var reconnections = 0
        var conflicts = 0
        while true {
            let wire = try connect()
            try interruption.begin(wire.cancelRequest)
            defer { interruption.end() }
            let transaction = PostgreSQLTransaction(wire, kind)
            do {
                return try transaction.run(body)
            } catch {
                if interruption.isInterrupted { throw CancellationError() }
                switch transaction.verdict {
                case .final: throw error
                case .connectionLost where reconnections < 2: reconnections += 1
                case .connectionLost: throw error
                case .conflict:
                    conflicts += 1
                    guard conflicts < tries else { throw Conflict(tries: conflicts) }
                    pause(after: conflicts)
                }
            }
        }
    }

    /// Up to 2, 4, 8 … 128 ms, drawn evenly, so that those who met once do not meet again.
    private func pause(after conflicts: Int) {
        let most = UInt64(1000) << UInt64(min(conflicts, 7))
        usleep(UInt32(chance.number(below: most)))
    }
}

/// A transaction was turned away as often as it was tried, because of others beside it.
struct Conflict: Error {
    let tries: Int
}
