import Billing
import Core

extension BillingTransaction {
    /// Lets a browser in: a new token each time (S1). Only its hash is stored. Whoever gets here has just proved who they are.
    func beginConsoleSession(
        of person: Person, browser: String, at now: Instant
    ) throws -> (ConsoleSession, token: Secret) {
        let token = Token(using: chance)
        let it = ConsoleSession(
            id: .new(at: now, using: chance), person: person.id, browser: browser, createdAt: now, lastSeenAt: now,
            provedAt: now)
        try consoleSessions.insert(it, tokenHash: token.hash)
        try note(.signedIn, by: person, at: now)
        return (it, token: token.secret)
    }

    /// Ends every way into the console that somebody has open: sessions, sign-ins that wait for a code, and mailed links (S2).
    func endConsoleAccess(of person: Person.ID, keeping kept: ConsoleSession.ID? = nil, at now: Instant) throws {
        try consoleSessions.endAll(of: person, but: kept, at: now)
        try pendingSignIns.endAll(of: person, at: now)
        try passwordResets.endAll(of: person, at: now)
    }
}
