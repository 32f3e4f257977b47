import Billing
import Core

/// The life of one process that serves, from its start to its end. What it holds by name is free once it is over.
///
/// It is a lease that the process renews. On SQLite nobody else serves from the same file: whoever begins there ends every
/// life before it at once. On PostgreSQL a dead process is known to be dead after ``lease``.
public struct ServerLife: Sendable {
    /// How long a process is believed to live without a word.
    public static let lease = Span.seconds(10)
    /// How often it says that it lives.
    public static let pulse = Span.seconds(2)

    /// `life_…`; of no use to anybody who reads it.
    public let id: String
    let context: BillingContext

    private init(_ context: BillingContext) {
        id = "life_" + context.chance.base62(22)
        self.context = context
    }

    /// Begins a life.
    public static func begin(_ context: BillingContext) async throws -> ServerLife {
        let life = ServerLife(context)
        let now = context.clock.now()
        let isAlone = context.database.engine == .sqlite
        try await context.write(.readCommitted) { tx in
            try tx.serverLives.removeDead(at: now, isAlone: isAlone)
            try tx.serverLives.insert(life.id, at: now, until: now + lease)
        }
        return life
    }

    /// Says that the process lives. One that was silent for too long, and was taken for dead, lives again.
    public func beat() async throws {
        let (id, now) = (id, context.clock.now())
        try await context.write(.readCommitted) { try $0.serverLives.prolong(id, at: now, until: now + Self.lease) }
    }

    /// Ends it: the process has finished what it had in hand.
    public func end() async throws {
        let id = id
        try await context.write(.readCommitted) { try $0.serverLives.remove(id) }
    }
}
