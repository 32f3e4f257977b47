import Billing
import Core

/// The browsers that are in the console.
public struct ConsoleSessions: Sendable {
    /// 30 idle minutes, 12 hours in all (S2).
    static let limits = BrowserSessionLimits()

    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Who is in with this cookie, and where they may work now: one snapshot, and at most one write a minute.
    ///
    /// - Returns: nil when the session has ended, was idle too long, lasted too long or never was.
    public func find(_ token: Secret) async throws -> SignedInPerson? {
        let (hash, now) = (Token.hash(token.exposed), context.clock.now())
        let found = try await context.read { tx -> SignedInPerson? in
            guard let session = try tx.consoleSessions.findIfAny(tokenHash: hash, at: now),
                let person = try tx.people.findIfAny(session.person)
            else { return nil }
            return SignedInPerson(session: session, person: person, memberships: try tx.workplaces(of: person.id))
        }
        if let found { await noteSight(of: found.session, at: now) }
        return found
    }

    /// The session that a cookie names, also when it is over, until it is forgotten. It lets nobody in.
    ///
    /// - Returns: nil when there never was such a session.
    public func recall(_ token: Secret) async throws -> ConsoleSession? {
        let hash = Token.hash(token.exposed)
        return try await context.read { try $0.consoleSessions.recall(tokenHash: hash) }
    }

    /// Written down at most once a minute: a page view is not a write.
    private func noteSight(of session: ConsoleSession, at now: Instant) async {
        let earlier = now - BrowserSessions.touchInterval
        guard session.lastSeenAt <= earlier else { return }
        // A full disk must not stop reads (D6): the session then ends sooner, never later.
        try? await context.write(.readCommitted) {
            try $0.consoleSessions.touch(session, at: now, unlessSince: earlier)
        }
    }

    /// Those that have not ended, newest first (S2: people can see them).
    public func list(of person: Person.ID) async throws -> [ConsoleSession] {
        let now = context.clock.now()
        return try await context.read { try $0.consoleSessions.all(of: person, at: now) }
    }

    /// Ends one at once. Ending one that has ended already is not an error.
    /// - Throws: ``BillingError`` `resource_missing` when the person never had it.
    public func end(_ id: ConsoleSession.ID, of person: Person.ID) async throws {
        let now = context.clock.now()
        let isTheirs = try await context.write { try $0.consoleSessions.end(id, of: person, at: now) }
        guard isTheirs else { throw BillingError.notFound("session", id.rawValue) }
    }

    /// Ends every session of the same person but this one.
    public func endOthers(than session: ConsoleSession) async throws {
        let now = context.clock.now()
        try await context.write { try $0.consoleSessions.endAll(of: session.person, but: session.id, at: now) }
    }
}
